import type { Actor, ComplaintState, Need, Reason } from '../../src/contract/complaint-states.ts';

/** A way that somebody may go with a complaint for a reason, and what must come with it. */
export interface Way {
  from: ComplaintState;
  to: ComplaintState;
  actor: Actor;
  reason: Reason;
  needs?: Need;
}

/**
 * Every way, written out by hand from what the states are meant to be, one line a state and an actor: the oracle for the
 * table of the product, which says the same in another form. `+` is followed by what must come with it.
 */
const written = `
received          staff    accepted: accepted
received          staff    forwarded: outside-remit + destination
received          staff    no_action: no-grounds + text, too-little-information + text, already-decided + text
received          staff    duplicate: same-matter + link
received          citizen  withdrawn: citizen-withdrew
accepted          staff    in_progress: started
accepted          staff    forwarded: outside-remit + destination
accepted          staff    no_action: no-grounds + text, too-little-information + text, already-decided + text
accepted          staff    duplicate: same-matter + link
accepted          citizen  withdrawn: citizen-withdrew
in_progress       staff    info_requested: details-needed + text, documents-needed + text
in_progress       staff    on_hold: court-or-inquiry + text, other-agency + text, expert-opinion + text
in_progress       staff    resolved: remedied + text, partly-remedied + text, explained + text
in_progress       staff    forwarded: outside-remit + destination
in_progress       staff    no_action: no-grounds + text, too-little-information + text, already-decided + text
in_progress       staff    duplicate: same-matter + link
in_progress       citizen  withdrawn: citizen-withdrew
info_requested    citizen  in_progress: answered
info_requested    staff    in_progress: request-dropped
info_requested    clock    in_progress: no-answer
info_requested    staff    forwarded: outside-remit + destination
info_requested    staff    no_action: no-grounds + text, too-little-information + text, already-decided + text
info_requested    staff    duplicate: same-matter + link
info_requested    citizen  withdrawn: citizen-withdrew
on_hold           staff    in_progress: hold-ended
on_hold           staff    forwarded: outside-remit + destination
on_hold           staff    no_action: no-grounds + text, too-little-information + text, already-decided + text
on_hold           staff    duplicate: same-matter + link
on_hold           citizen  withdrawn: citizen-withdrew
resolved          citizen  confirmed: satisfied
resolved          clock    lapsed: silence
resolved          citizen  reopen_requested: not-remedied, new-facts
resolved          citizen  withdrawn: citizen-withdrew
lapsed            citizen  reopen_requested: not-remedied, new-facts
reopen_requested  staff    reopened: reopening-granted
reopen_requested  staff    no_action: reopening-refused + text
reopen_requested  citizen  withdrawn: citizen-withdrew
reopened          staff    in_progress: resumed
reopened          staff    forwarded: outside-remit + destination
reopened          staff    no_action: no-grounds + text, too-little-information + text, already-decided + text
reopened          staff    duplicate: same-matter + link
reopened          citizen  withdrawn: citizen-withdrew
`;

/** Every way that there is; nobody may go another. */
export const ways: readonly Way[] = written
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [start = '', reasons = ''] = line.split(': ');
    const [from, actor, to] = start.split(/\s+/) as [ComplaintState, Actor, ComplaintState];
    return reasons.split(', ').map((each) => {
      const [reason, needs] = each.split(' + ') as [Reason, Need | undefined];
      return { from, to, actor, reason, ...(needs && { needs }) };
    });
  });

/** The way from one state to another for somebody and this reason, if there is one. */
export const wayOf = (asked: Way): Way | undefined =>
  ways.find(
    ({ from, to, actor, reason }) =>
      from === asked.from && to === asked.to && actor === asked.actor && reason === asked.reason,
  );
