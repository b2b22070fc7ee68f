import type { ComplaintView } from '../src/contract/complaints.ts';

/** The receipt of whoever follows a complaint in a story. */
export const receipt = { reference: 'DOE-2569-7K3M9N', secret: '7k3m9q0x2f8dhv5t' };

type Event = ComplaintView['events'][number];

const at = (day: string) => new Date(`2026-11-${day}:00+07:00`).toISOString();

/** An entry of a timeline. */
export const entry = (id: number, day: string, more: Partial<Event>): Event => ({
  ...{ id, at: at(day), actor: 'staff', kind: 'moved', ...more },
});

/** How it began. */
export const begun: readonly Event[] = [
  entry(1, '02T09:15', { actor: 'citizen', kind: 'filed', to: 'received' }),
  entry(2, '03T10:40', { to: 'accepted', reason: 'accepted' }),
  entry(3, '04T08:35', { to: 'in_progress', reason: 'started' }),
];

/** A complaint on which the office works. */
export function aView(more: Partial<ComplaintView> = {}): ComplaintView {
  return {
    reference: receipt.reference,
    category: { th: 'การให้บริการ', en: 'Service' },
    form: 'complaint',
    office: { th: 'สำนักงานจัดหางานจังหวัดเชียงใหม่', en: 'Chiang Mai Employment Office' },
    identity: 'named',
    state: 'in_progress',
    since: at('04T08:35'),
    receivedAt: at('02T09:15'),
    due: { by: at('24T23:59'), days: 11, kind: 'working', paused: false, overdue: false },
    contact: { email: 's••••••@•••••••.•••', phone: '08•-•••-••••' },
    events: [...begun],
    actions: ['message', 'withdraw'],
    ...more,
  };
}
