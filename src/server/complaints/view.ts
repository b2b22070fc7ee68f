import { type Day, dayOf, endOf } from '../../clock/days.ts';
import { isOverdue } from '../../clock/promise.ts';
import { closedWithin, daysLeft } from '../../clock/term.ts';
import { type ComplaintState, waysFrom } from '../../contract/complaint-states.ts';
import type { CitizenAction } from '../../contract/complaint-wire.ts';
import type { ComplaintView } from '../../contract/complaints.ts';
import { maskContact } from '../../country/th/personal.ts';
import type { Services } from '../context.ts';
import { type CaseEvent, eventsOf } from '../store/case-events.ts';
import type { StoredCase } from '../store/cases.ts';
import { contactsOf } from '../store/contacts.ts';
import type { Queries } from '../store/database.ts';
import { formOfResponse } from '../store/responses.ts';
import { type StoredUpload, uploadsOf } from '../store/uploads.ts';
import { categoryTitle } from './categories.ts';

/** While the office has nothing to do but wait for the citizen, or nothing more at all. */
const officeIsDone: ReadonlySet<ComplaintState> = new Set<ComplaintState>([
  ...(['resolved', 'confirmed', 'lapsed', 'forwarded', 'no_action', 'duplicate', 'withdrawn'] as const),
]);

/** What whoever has the receipt may see of a case, at this moment. */
export async function viewOf(q: Queries, services: Services, it: StoredCase): Promise<ComplaintView> {
  const { config, now } = services;
  const [events, uploads, contacts] = [
    await eventsOf(q, it.reference, true),
    await uploadsOf(q, it.responseId),
    (await contactsOf(q, [it.responseId])).get(it.responseId) ?? {},
  ];
  const today = dayOf(now());
  const office = config.offices.find(({ name }) => name === it.office)?.title;
  const due = dueOf(it, today, services);
  return {
    ...{ reference: it.reference, identity: it.identity, state: it.state },
    ...{ since: it.since.toISOString(), receivedAt: it.receivedAt.toISOString() },
    category: categoryTitle(config, it.category),
    form: await formOfResponse(q, it.responseId),
    ...(office && { office }),
    ...(due && { due }),
    ...(it.until !== null && { until: endOf(it.until).toISOString() }),
    contact: maskedContact(contacts),
    events: events.map((event) => toEntry(event, uploads)),
    actions: actionsOf(it, today, due?.overdue === true),
    ...(due?.overdue && config.complaints.escalation && { escalation: config.complaints.escalation }),
    ...(it.rating !== null && { rating: it.rating }),
  };
}

/** Until when the office has promised to act; nothing once it has nothing more to do. */
export function dueOf(
  { state, promised, receivedAt }: StoredCase,
  today: Day,
  { holidays, provisional }: Pick<Services, 'holidays' | 'provisional'>,
): ComplaintView['due'] {
  if (officeIsDone.has(state)) return undefined;
  const { due, kind, left } = promised;
  const counted = closedWithin(dayOf(receivedAt), due, kind, holidays).flatMap((day) => {
    const name = provisional.get(day);
    return name ? [{ day, name }] : [];
  });
  const days = left ?? daysLeft(today, due, kind, holidays);
  return {
    ...{ by: endOf(due).toISOString(), days, kind, paused: left !== undefined, overdue: isOverdue(promised, today) },
    ...(counted.length > 0 && { provisional: counted }),
  };
}

function toEntry(event: CaseEvent, uploads: readonly StoredUpload[]): ComplaintView['events'][number] {
  const { seq, at, actor, kind, to, reason, text, data } = event;
  const files = uploads.flatMap(({ id, name, type, size }) =>
    data.files?.includes(id) ? [{ id, name, type, size }] : [],
  );
  return {
    ...{ id: seq, at: at.toISOString(), actor, kind },
    ...(to && { to }),
    ...(reason && { reason }),
    ...(text && { text }),
    ...(data.destination && { destination: data.destination }),
    ...(data.rating && { rating: data.rating }),
    ...(files.length > 0 && { files }),
  };
}

/** What the table of transitions, and the citizen's time, let them do. */
function actionsOf(it: StoredCase, today: string, overdue: boolean): CitizenAction[] {
  const inTime = it.until === null || today <= it.until;
  const ways = waysFrom(it.state, 'citizen').map(({ to }) => to);
  const answer = it.state === 'info_requested' && inTime;
  const confirm = ways.includes('confirmed') && inTime;
  const actions: Record<CitizenAction, boolean> = {
    answer,
    confirm,
    reopen: ways.includes('reopen_requested') && inTime,
    // Where the office waits for them, a message beside the answer would leave it waiting.
    message: ways.includes('withdrawn') && !answer && !confirm,
    withdraw: ways.includes('withdrawn'),
    rate: mayRate(it),
    escalate: overdue,
  };
  return (Object.keys(actions) as CitizenAction[]).filter((action) => actions[action]);
}

/** Once the office says that it is done, and once. */
export const mayRate = ({ state, rating }: StoredCase): boolean =>
  rating === null && ['resolved', 'confirmed', 'lapsed', 'no_action', 'forwarded'].includes(state);

function maskedContact({ email, phone }: Record<string, unknown>): ComplaintView['contact'] {
  return {
    ...(typeof email === 'string' && { email: maskContact('email', email) }),
    ...(typeof phone === 'string' && { phone: maskContact('phone', phone) }),
  };
}
