import type { MemoryUser } from '../src/backends/memory-desk.ts';
import type { PlacesReply } from '../src/contract/complaint-places.ts';
import type { CategoriesReply } from '../src/contract/complaints.ts';
import type { DeskCase } from '../src/contract/desk.ts';
import type { DeskUsers } from '../src/contract/desk-accounts.ts';
import type { DeskAudit, DeskJobs, DeskStats, DeskTemplates } from '../src/contract/desk-tools.ts';

/** A moment so many days from now, in the past if negative. */
export const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();

const words = (th: string, en: string) => ({ th, en });

/** The password and the code of every account. */
export const proof = { password: 'correct horse battery', code: '123456' };

/** The accounts of an office: somebody who leads and looks after the desk, somebody who works on cases, and an administrator. */
export const staff = (): MemoryUser[] => [
  { name: 'somsri', title: 'สมศรี ใจดี', roles: ['lead', 'admin'], unit: 'counter', ...proof },
  { name: 'anan', title: 'อนันต์ รักงาน', roles: ['agent'], unit: 'roads', ...proof },
  { name: 'mali', title: 'มาลี สุขใจ', roles: ['admin'], unit: null, lockedUntil: days(0.01), ...proof },
];

/** Its units. */
export const units: DeskUsers['units'] = [
  { name: 'counter', title: words('กลุ่มงานบริการประชาชน', 'Public service group') },
  { name: 'roads', title: words('กองช่าง', 'Roads and works') },
];

const service = { name: 'service', title: words('การให้บริการ', 'Services') };
const roads = { name: 'roads', title: words('ถนนและทางเท้า', 'Roads and pavements') };

const base = (reference: string, text: string): DeskCase => ({
  ...{ reference, category: service, identity: 'named', channel: 'web', state: 'received', since: days(-3) },
  ...{
    receivedAt: days(-3),
    due: {
      ...{ by: days(12), days: 8, kind: 'working', paused: false, overdue: false },
      provisional: [{ day: '2027-02-21', name: words('วันมาฆบูชา', 'Makha Bucha Day') }],
    },
    lang: 'th',
    test: false,
  },
  person: { name: 'ปราณี มีสุข', email: 'pranee@example.com', phone: '081 234 5678' },
  form: { name: 'complaint', version: 'a'.repeat(64) },
  answers: [
    { title: 'เกิดอะไรขึ้น', text, personal: false },
    { title: 'เกิดขึ้นเมื่อใด', text: '12 พฤศจิกายน 2569', personal: false },
  ],
  files: [],
  events: [{ id: 1, at: days(-3), actor: 'citizen', kind: 'filed', open: true }],
  ways: [],
  duplicates: [],
});

/** Cases as an office has them. */
export const cases = (): DeskCase[] => [
  {
    ...base('DOE-2569-7K3M9N', 'ยื่นคำขอไว้ตั้งแต่เดือนกันยายน ยังไม่ได้รับคำตอบ โทรไปสามครั้งแล้วไม่มีผู้รับสาย'),
    ...{
      state: 'in_progress',
      since: days(-20),
      receivedAt: days(-30),
      unit: units[0],
      assignee: { name: 'somsri', title: 'สมศรี ใจดี' },
    },
    due: { by: days(-4), days: 0, kind: 'working', paused: false, overdue: true },
    files: [
      { id: 'f1', name: 'คำขอ.pdf', type: 'application/pdf', size: 240_000, at: days(-30) },
      { id: 'f2', name: 'ใบรับคำขอ.jpg', type: 'image/jpeg', size: 1_240_000, at: days(-25) },
    ],
    events: [
      { id: 1, at: days(-30), actor: 'citizen', kind: 'filed', open: true, files: ['f1'] },
      {
        ...{ id: 2, at: days(-29), actor: 'staff', kind: 'moved', open: true, from: 'received', to: 'accepted' },
        reason: 'accepted',
        who: { name: 'somsri', title: 'สมศรี ใจดี' },
      },
      {
        ...{
          id: 3,
          at: days(-28),
          actor: 'staff',
          kind: 'assigned',
          open: false,
          who: { name: 'somsri', title: 'สมศรี ใจดี' },
        },
        assignee: { name: 'somsri', title: 'สมศรี ใจดี' },
        ...(units[0] && { unit: units[0] }),
      },
      {
        id: 4,
        at: days(-25),
        actor: 'citizen',
        kind: 'message',
        open: true,
        text: 'ส่งใบรับคำขอมาให้เพิ่มเติม',
        files: ['f2'],
      },
      {
        id: 5,
        at: days(-21),
        actor: 'staff',
        kind: 'note',
        open: false,
        who: { name: 'anan', title: 'อนันต์ รักงาน' },
        text: 'โทรสอบถามฝ่ายทะเบียนแล้ว คำขอค้างอยู่ที่กลุ่มตรวจสอบ\nรอคำตอบภายในสัปดาห์นี้',
      },
      {
        ...{ id: 6, at: days(-20), actor: 'staff', kind: 'moved', open: true, from: 'accepted', to: 'in_progress' },
        reason: 'started',
        who: { name: 'somsri', title: 'สมศรี ใจดี' },
      },
    ],
  },
  {
    ...base('DOE-2569-1QX4TC', 'The pavement in front of the school is broken. A child fell last week.'),
    ...{
      category: roads,
      lang: 'en',
      identity: 'confidential',
      unit: units[1],
      due: { by: days(1), days: 1, kind: 'working', paused: false, overdue: false },
    },
    answers: [
      {
        title: 'เกิดอะไรขึ้น',
        text: 'The pavement in front of the school is broken. A child fell last week.',
        personal: false,
      },
    ],
  },
  {
    ...base('DOE-2569-R82VFA', 'เจ้าหน้าที่เรียกเงินเพิ่มโดยไม่มีใบเสร็จ'),
    ...{ identity: 'anonymous', channel: 'phone', state: 'info_requested', until: days(6) },
    due: { by: days(9), days: 6, kind: 'working', paused: true, overdue: false },
    person: undefined as never,
  },
  {
    ...base('DOE-2569-5ZB0WJ', 'ไฟถนนดับทั้งซอยมาแล้วสองสัปดาห์'),
    category: roads,
    channel: 'counter',
    duplicates: ['DOE-2569-9AAAA9'],
  },
];

/** Texts to answer with. */
export const templates = (): DeskTemplates['templates'] => [
  {
    ...{ name: 'received', title: 'แจ้งว่ากำลังตรวจสอบ' },
    texts: {
      th: 'เรียน ท่านผู้ร้อง\n\nหน่วยงานได้รับเรื่องของท่านแล้ว และกำลังตรวจสอบข้อเท็จจริง',
      en: 'Dear Sir or Madam,\n\nWe have received your complaint and are looking into it.',
    },
  },
  { name: 'sorry', title: 'ขออภัยในความล่าช้า', texts: { th: 'หน่วยงานขออภัยในความล่าช้า' } },
];

/** Notices that were given up. */
export const jobs = (): DeskJobs['jobs'] => [
  {
    ...{
      id: '41',
      kind: 'case-notice',
      attempts: 12,
      runAt: days(-1),
      failedAt: days(-1),
      reference: 'DOE-2569-7K3M9N',
    },
    error: 'connect ECONNREFUSED 10.0.0.25:587',
  },
  { id: '42', kind: 'webhook', attempts: 12, runAt: days(-2), failedAt: days(-2), error: 'HTTP 503' },
];

/** What was done, and by whom. */
export const entries = (): DeskAudit['entries'] => [
  { at: days(-0.1), who: 'somsri', what: 'case-viewed', reference: 'DOE-2569-7K3M9N', detail: {} },
  { at: days(-0.2), who: 'somsri', what: 'signed-in', detail: {} },
  { at: days(-0.3), what: 'sign-in-failed', detail: { name: 'anan' } },
  { at: days(-0.4), what: 'exported', detail: { form: 'broker', contact: false } },
  { at: days(-0.5), who: 'mali', what: 'stats-exported', detail: { period: '2570-Q1', format: 'xlsx' } },
  {
    ...{ at: days(-20), who: 'somsri', what: 'case-moved', reference: 'DOE-2569-7K3M9N' },
    detail: { from: 'accepted', to: 'in_progress', reason: 'started' },
  },
];

const term = { days: 15, kind: 'working' } as const;

/** What can be complained of. */
export const categories: CategoriesReply = {
  agency: words('กรมตัวอย่าง', 'Department of Examples'),
  categories: [service, roads].map((each) => ({
    ...each,
    ...{ notices: [], elsewhere: false, form: 'complaint', asksOffice: false, asksPlace: each === roads, term },
    identities: ['named', 'confidential', 'anonymous'],
  })),
  offices: [],
  privacy: words('', ''),
  terms: { answer: term, confirm: term, reopen: term },
};

const none = {
  ...{ received: 0, finished: 0, open: 0, overdue: 0, resolved: 0, confirmed: 0, lapsed: 0 },
  ...{ forwarded: 0, noAction: 0, duplicate: 0, withdrawn: 0, reopened: 0 },
};
const some = {
  ...none,
  received: 14,
  finished: 9,
  open: 5,
  overdue: 1,
  resolved: 2,
  confirmed: 4,
  lapsed: 1,
  forwarded: 2,
};

/** What became of the complaints of a quarter. */
export const stats: DeskStats = {
  ...{ period: '2570-Q1', from: '2026-09-30T17:00:00Z', to: '2026-12-31T17:00:00Z', asOf: days(0) },
  series: [
    {
      ...{ kind: 'general', ranWhole: false, figures: some },
      months: [
        {
          month: '2569-10',
          figures: { ...none, received: 8, finished: 8, confirmed: 4, resolved: 1, lapsed: 1, forwarded: 2 },
        },
        { month: '2569-11', figures: { ...none, received: 6, finished: 1, open: 5, overdue: 1, resolved: 1 } },
        { month: '2569-12', figures: none },
      ],
    },
    {
      ...{ kind: 'misconduct', ranWhole: true, figures: none },
      months: ['2569-10', '2569-11', '2569-12'].map((month) => ({ month, figures: none })),
    },
  ],
  categories: [service, roads].map(({ name, title }, nth) => ({ name, title, figures: nth ? none : some })),
  channels: (['web', 'phone', 'counter', 'letter', 'email', 'other'] as const).map((channel, nth) => ({
    ...{ channel, figures: nth ? none : some },
  })),
};

/** A province, a district of it, and a sub-district of that. */
export const places: PlacesReply = [
  { code: '50', name: words('เชียงใหม่', 'Chiang Mai') },
  { code: '5001', name: words('เมืองเชียงใหม่', 'Mueang Chiang Mai') },
  { code: '500114', name: words('แม่เหียะ', 'Mae Hia') },
];
