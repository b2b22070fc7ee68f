/** Where a complaint can stand. */
export const complaintStates = [
  'received',
  'accepted',
  'in_progress',
  'info_requested',
  'on_hold',
  'forwarded',
  'resolved',
  'confirmed',
  'lapsed',
  'reopen_requested',
  'reopened',
  'no_action',
  'duplicate',
  'withdrawn',
] as const;

/** Where a complaint stands. */
export type ComplaintState = (typeof complaintStates)[number];

/** Who moves a complaint: whoever filed it, the office, or a term that has run out. */
export const actors = ['citizen', 'staff', 'clock'] as const;

/** Who moves a complaint. */
export type Actor = (typeof actors)[number];

/** One way from a state to another, and what it asks for. */
export interface Transition {
  from: ComplaintState;
  to: ComplaintState;
  actor: Actor;
  /** Codes of which one is given and kept; the words for each are in the locales. */
  reasons: readonly Reason[];
  /** What must come with it, besides the reason. */
  needs?: Need;
}

/** What a transition may ask for: an answer for the citizen, where it went and under which number, or which other case. */
export type Need = 'text' | 'destination' | 'link';

/** Why a complaint moved. */
export const reasons = [
  'accepted',
  'started',
  'details-needed',
  'documents-needed',
  'answered',
  'request-dropped',
  'no-answer',
  'court-or-inquiry',
  'other-agency',
  'expert-opinion',
  'hold-ended',
  'outside-remit',
  'remedied',
  'explained',
  'partly-remedied',
  'satisfied',
  'silence',
  'not-remedied',
  'new-facts',
  'reopening-granted',
  'reopening-refused',
  'resumed',
  'no-grounds',
  'too-little-information',
  'already-decided',
  'same-matter',
  'citizen-withdrew',
] as const;

/** Why a complaint moved. */
export type Reason = (typeof reasons)[number];

/** While the office works on a complaint, whatever it waits for. */
const handling = ['received', 'accepted', 'in_progress', 'info_requested', 'on_hold', 'reopened'] as const;

/** Until a complaint has ended for good. */
const open = [...handling, 'resolved', 'reopen_requested'] as const;

const each = (states: readonly ComplaintState[], row: Omit<Transition, 'from'>): Transition[] =>
  states.map((from) => ({ from, ...row }));

/** All ways that there are; what is not here cannot happen. */
export const transitions: readonly Transition[] = [
  { from: 'received', to: 'accepted', actor: 'staff', reasons: ['accepted'] },
  { from: 'accepted', to: 'in_progress', actor: 'staff', reasons: ['started'] },
  {
    from: 'in_progress',
    to: 'info_requested',
    actor: 'staff',
    reasons: ['details-needed', 'documents-needed'],
    needs: 'text',
  },
  { from: 'info_requested', to: 'in_progress', actor: 'citizen', reasons: ['answered'] },
  { from: 'info_requested', to: 'in_progress', actor: 'staff', reasons: ['request-dropped'] },
  { from: 'info_requested', to: 'in_progress', actor: 'clock', reasons: ['no-answer'] },
  {
    from: 'in_progress',
    to: 'on_hold',
    actor: 'staff',
    reasons: ['court-or-inquiry', 'other-agency', 'expert-opinion'],
    needs: 'text',
  },
  { from: 'on_hold', to: 'in_progress', actor: 'staff', reasons: ['hold-ended'] },
  {
    from: 'in_progress',
    to: 'resolved',
    actor: 'staff',
    reasons: ['remedied', 'partly-remedied', 'explained'],
    needs: 'text',
  },
  { from: 'resolved', to: 'confirmed', actor: 'citizen', reasons: ['satisfied'] },
  { from: 'resolved', to: 'lapsed', actor: 'clock', reasons: ['silence'] },
  ...each(['resolved', 'lapsed'], { to: 'reopen_requested', actor: 'citizen', reasons: ['not-remedied', 'new-facts'] }),
  { from: 'reopen_requested', to: 'reopened', actor: 'staff', reasons: ['reopening-granted'] },
  { from: 'reopen_requested', to: 'no_action', actor: 'staff', reasons: ['reopening-refused'], needs: 'text' },
  { from: 'reopened', to: 'in_progress', actor: 'staff', reasons: ['resumed'] },
  ...each(handling, { to: 'forwarded', actor: 'staff', reasons: ['outside-remit'], needs: 'destination' }),
  ...each(handling, {
    to: 'no_action',
    actor: 'staff',
    reasons: ['no-grounds', 'too-little-information', 'already-decided'],
    needs: 'text',
  }),
  ...each(handling, { to: 'duplicate', actor: 'staff', reasons: ['same-matter'], needs: 'link' }),
  ...each(open, { to: 'withdrawn', actor: 'citizen', reasons: ['citizen-withdrew'] }),
];

/** Whether nothing is to be expected of anybody any more. A complaint that lapsed may still be taken up again for a while. */
export const isEnded = (state: ComplaintState): boolean => !(open as readonly ComplaintState[]).includes(state);

/** Whether the office's time stands still, since somebody else is to act. */
export const isPaused = (state: ComplaintState): boolean => state === 'info_requested' || state === 'on_hold';

/** The way from one state to another for somebody, if there is one for this reason. */
export function findTransition(from: ComplaintState, to: ComplaintState, actor: Actor, reason: Reason) {
  return transitions.find(
    (row) => row.from === from && row.to === to && row.actor === actor && row.reasons.includes(reason),
  );
}

/** What somebody can do with a complaint in this state. */
export const waysFrom = (from: ComplaintState, actor: Actor): Transition[] =>
  transitions.filter((row) => row.from === from && row.actor === actor);
