import { describe, expect, it } from 'vitest';
import {
  actors,
  type ComplaintState,
  complaintStates,
  findTransition,
  isEnded,
  reasons,
  transitions,
  waysFrom,
} from '../../src/contract/complaint-states.ts';

const reached = (from: ComplaintState, found = new Set<ComplaintState>([from])): Set<ComplaintState> => {
  for (const row of transitions) if (row.from === from && !found.has(row.to)) reached(row.to, found.add(row.to));
  return found;
};

describe('the table of complaint states', () => {
  it('leads to every state, and from every open one to an end', () => {
    expect([...reached('received')].sort()).toEqual([...complaintStates].sort());
    for (const state of complaintStates) expect([...reached(state)].some(isEnded)).toBe(true);
  });

  it('lets only the citizen say that it is resolved, and only their time say that it lapsed', () => {
    const ways = (to: ComplaintState) => transitions.filter((row) => row.to === to);
    expect(ways('confirmed').map(({ actor }) => actor)).toEqual(['citizen']);
    expect(ways('lapsed').map(({ actor }) => actor)).toEqual(['clock']);
    expect(ways('withdrawn').every(({ actor }) => actor === 'citizen')).toBe(true);
  });

  it('lets the office say that it is resolved, never the clock or the citizen', () => {
    expect(transitions.filter(({ to }) => to === 'resolved').map(({ actor }) => actor)).toEqual(['staff']);
  });

  it('ends for good but for what lapsed', () => {
    const goOn = complaintStates.filter((state) => isEnded(state) && transitions.some(({ from }) => from === state));
    expect(goOn).toEqual(['lapsed']);
  });

  it('can be left by the citizen wherever it is open', () => {
    for (const state of complaintStates) {
      expect(waysFrom(state, 'citizen').some(({ to }) => to === 'withdrawn')).toBe(!isEnded(state));
    }
  });

  it('has each way once for an actor and a reason, and uses every reason', () => {
    for (const from of complaintStates) {
      for (const to of complaintStates) {
        for (const actor of actors) {
          for (const reason of reasons) {
            const rows = transitions.filter(
              (row) => row.from === from && row.to === to && row.actor === actor && row.reasons.includes(reason),
            );
            expect(rows.length).toBeLessThanOrEqual(1);
            expect(findTransition(from, to, actor, reason)).toBe(rows[0]);
          }
        }
      }
    }
    expect(new Set(transitions.flatMap((row) => row.reasons))).toEqual(new Set(reasons));
  });
});
