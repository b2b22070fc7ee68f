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
import { type Way, ways } from '../support/complaint-ways.ts';

const line = ({ from, to, actor, reason, needs }: Way) => [from, actor, to, reason, needs].join(' ');

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

  it('is what was written by hand, way by way: no more, no less, each once', () => {
    const told = transitions.flatMap(({ reasons: each, from, to, actor, needs }) =>
      each.map((reason) => line({ from, to, actor, reason, ...(needs && { needs }) })),
    );
    expect(told.sort()).toEqual(ways.map(line).sort());
    expect(new Set(ways.map(({ reason }) => reason))).toEqual(new Set(reasons));
  });

  it('is asked for every state, state, actor and reason, and knows only those ways', () => {
    const found = complaintStates.flatMap((from) =>
      complaintStates.flatMap((to) =>
        actors.flatMap((actor) =>
          reasons.flatMap((reason) => {
            const way = findTransition(from, to, actor, reason);
            return way ? [line({ from, to, actor, reason, ...(way.needs && { needs: way.needs }) })] : [];
          }),
        ),
      ),
    );
    expect(found.sort()).toEqual(ways.map(line).sort());
  });
});
