import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Failure } from '../src/backends/backend.ts';
import type { ComplaintView } from '../src/contract/complaints.ts';
import { begun, entry } from './tracker-case.ts';
import { follower, trackerWith } from './tracker-story.ts';

/** Every state of `<ruam-tracker>` that a person can meet. */
const meta: Meta = { title: 'ruam-tracker', component: 'ruam-tracker' };
export default meta;

type Story = StoryObj & { render: NonNullable<StoryObj['render']> };
type Told = NonNullable<Parameters<typeof trackerWith>[0]>;
type Somebody = ReturnType<typeof follower>;

const told = (set: Told, play: (somebody: Somebody) => Promise<unknown>): Story => ({
  render: () => trackerWith(set),
  play: async ({ canvasElement }) => {
    await play(follower(canvasElement));
  },
});

const opened = (view: Partial<ComplaintView>, set: Told = {}, then?: (somebody: Somebody) => Promise<unknown>) =>
  told({ ...set, view }, async (somebody) => {
    await somebody.opens();
    await somebody.sees('.case-head');
    await then?.(somebody);
  });

export const Empty = told({}, (somebody) => somebody.sees('form'));

export const NotWhole = told({}, async (somebody) => {
  await somebody.opens({ reference: 'DOE-2569', secret: '123' });
  await somebody.sees('#reference-problem');
});

export const NotFound = told({}, async (somebody) => {
  await somebody.opens({ reference: 'DOE-2569-7K3M9N', secret: '0'.repeat(16) });
  await somebody.sees('.summary');
});

const failed = (failure: Failure) =>
  told({ before: () => failure }, async (somebody) => {
    await somebody.opens();
    await somebody.sees('.summary');
  });

export const Looking = told({ before: () => new Promise(() => {}) }, async (somebody) => {
  await somebody.opens();
  await somebody.sees('[aria-disabled=true]');
});
export const Offline = failed({ reason: 'offline', unknown: true });
export const TooMany = failed({ reason: 'too-many', unknown: false, wait: 42 });
export const PageRefused = failed({ reason: 'page-refused', unknown: true });

const citizen = ['message', 'withdraw'] as const;
const request = entry(4, '09T14:20', {
  to: 'info_requested',
  reason: 'details-needed',
  text: 'ขอทราบวันและเวลาที่ท่านไปติดต่อ และช่องบริการที่ได้รับ\nหากมีบัตรคิว ขอภาพถ่ายด้วย',
});
const answered = entry(5, '10T19:05', {
  ...{ actor: 'citizen', to: 'in_progress', reason: 'answered', text: 'วันที่ 30 ตุลาคม ช่อง 4' },
  files: [{ id: 'f', name: 'บัตรคิว.jpg', type: 'image/jpeg', size: 412_300 }],
});
const remedy = entry(6, '16T11:30', {
  ...{ to: 'resolved', reason: 'remedied', text: 'ได้เปิดช่องบริการเพิ่มและกำชับเจ้าหน้าที่ให้รับบัตรคิวจนถึงเวลา 16.30 น. แล้ว' },
  files: [{ id: 'g', name: 'ประกาศ.pdf', type: 'application/pdf', size: 98_000 }],
});
const all = [...begun, request, answered, remedy];
const done = { due: undefined, actions: [] };
const until = '2026-12-01T16:59:59.999Z';

export const Received = opened({ state: 'received', events: begun.slice(0, 1) });
export const InProgress = opened({});
export const InfoRequested = opened({
  ...{ state: 'info_requested', until, events: [...begun, request], actions: ['answer', ...citizen] },
  due: { by: '2026-11-24T16:59:59.999Z', days: 11, kind: 'working', paused: true, overdue: false },
});
export const OnHold = opened({
  ...{
    state: 'on_hold',
    events: [...begun, entry(4, '09T14:20', { to: 'on_hold', reason: 'other-agency', text: 'รอผลตรวจจากกรมที่ดิน' })],
  },
  due: { by: '2026-11-24T16:59:59.999Z', days: 1, kind: 'calendar', paused: true, overdue: false },
});
export const Overdue = opened({
  due: { by: '2026-11-20T16:59:59.999Z', days: 0, kind: 'working', paused: false, overdue: true },
  actions: [...citizen, 'escalate'],
  escalation: { th: 'โทร 1506 กด 3 กลุ่มตรวจการ', en: 'Call 1506 and press 3 for the inspectors.' },
});
const resolved = { ...done, state: 'resolved', until, events: all } as const;
export const Resolved = opened({ ...resolved, actions: ['confirm', 'reopen', ...citizen, 'rate'] });
export const Confirmed = opened({ ...done, state: 'confirmed', events: all, rating: 5 });
export const Lapsed = opened({ ...resolved, state: 'lapsed', actions: ['reopen', 'rate'] });
export const ReopenRequested = opened({ state: 'reopen_requested', events: all });
export const Forwarded = opened({
  ...{ ...done, state: 'forwarded' },
  events: [
    ...begun,
    entry(4, '06T15:00', {
      ...{ to: 'forwarded', reason: 'outside-remit' },
      destination: { name: 'กรมสวัสดิการและคุ้มครองแรงงาน', number: 'รง 0501/1234' },
    }),
  ],
});
export const NoAction = opened({
  ...{ ...done, state: 'no_action' },
  events: [...begun, entry(4, '06T15:00', { to: 'no_action', reason: 'no-grounds', text: 'ตรวจสอบแล้วไม่พบ' })],
});
export const Duplicate = opened({ ...done, state: 'duplicate' });
export const Withdrawn = opened({ ...done, state: 'withdrawn' });
export const Anonymous = opened({ identity: 'anonymous', contact: {} });

export const Answering = opened(
  { state: 'info_requested', until, events: [...begun, request], actions: ['answer', ...citizen] },
  {},
  (somebody) => somebody.presses('#act-answer'),
);
export const NothingWritten = opened({}, {}, async (somebody) => {
  await somebody.presses('#act-message');
  await somebody.presses('.doing [type=submit]');
  await somebody.sees('#doing-problem');
});
export const Withdrawing = opened({}, {}, (somebody) => somebody.presses('#act-withdraw'));
export const Rating = opened({ ...done, state: 'confirmed', events: all, actions: ['rate'] }, {}, (somebody) =>
  somebody.presses('#act-rate'),
);
export const Reopening = opened({ ...resolved, actions: ['confirm', 'reopen'] }, {}, (somebody) =>
  somebody.presses('#act-reopen'),
);
export const NotSent = opened(
  {},
  { before: (call) => (call === 'act' ? { reason: 'offline', unknown: true } : undefined) },
  async (somebody) => {
    await somebody.presses('#act-message');
    await somebody.types('#doing-text', 'มีภาพเพิ่มเติม');
    await somebody.presses('.doing [type=submit]');
    await somebody.sees('.summary');
  },
);
export const Sent = opened({}, {}, async (somebody) => {
  await somebody.presses('#act-message');
  await somebody.types('#doing-text', 'วันนี้ไปมาแล้วยังเหมือนเดิม');
  await somebody.presses('.doing [type=submit]');
  await somebody.reads('วันนี้ไปมาแล้วยังเหมือนเดิม');
});
const lost = (play: (somebody: Somebody) => Promise<unknown>) =>
  told({}, async (somebody) => {
    await somebody.types('#reference', 'DOE-2569-7K3M9N');
    await somebody.presses('form .plain');
    await somebody.sees('.lost-head');
    await play(somebody);
  });
const askedForCode = async (somebody: Somebody) => {
  await somebody.types('#lost-email', 'somying@example.com');
  await somebody.presses('[type=submit]');
  await somebody.sees('#lost-code');
};

export const LostSecret = lost((somebody) => somebody.sees('#lost-email'));
export const CodeSent = lost(askedForCode);
export const WrongCode = lost(async (somebody) => {
  await askedForCode(somebody);
  await somebody.types('#lost-code', '9999999999999999');
  await somebody.presses('[type=submit]');
  await somebody.sees('#lost-code-problem');
});
export const NewSecret = lost(async (somebody) => {
  await askedForCode(somebody);
  await somebody.types('#lost-code', '0000111122223333');
  await somebody.presses('[type=submit]');
  await somebody.sees('.secret');
});
export const Remembered = opened({}, {}, (somebody) => somebody.presses('input[type=checkbox]'));
export const Dark = opened({ ...resolved, actions: ['confirm', 'reopen', ...citizen, 'rate'] }, { theme: 'dark' });
