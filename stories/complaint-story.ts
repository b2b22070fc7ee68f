import { html, type TemplateResult } from 'lit';
import type { Failure } from '../src/backends/backend.ts';
import { memory } from '../src/backends/memory.ts';
import {
  type MemoryComplaintOptions,
  type MemoryComplaints,
  memoryComplaints,
} from '../src/backends/memory-complaints.ts';
import type { CategoriesReply } from '../src/contract/complaints.ts';
import type { Json } from '../src/form/types.ts';
import { sayPrivacy } from '../src/locales/privacy.ts';
import ready from '../src/surveys/complaints/complaint.json' with { type: 'json' };
import type { RuamComplaint } from '../src/widgets/complaint/complaint.ts';
import '../src/widgets/complaint/define.ts';
import { until } from './until.ts';

const facts = { endedDays: 3_650, contactsDays: 365 };
const term = { days: 15, kind: 'working' as const };
const category = {
  ...{ notices: [], elsewhere: false, form: 'complaint', asksOffice: true, asksPlace: true, term },
  identities: ['named', 'confidential', 'anonymous'] as const,
};

/** What a department takes complaints of. */
export const offer: CategoriesReply = {
  agency: { th: 'กรมการจัดหางาน', en: 'Department of Employment' },
  categories: [
    {
      ...{ ...category, identities: [...category.identities], name: 'service' },
      title: { th: 'การให้บริการของสำนักงาน', en: 'Service at an office' },
      hint: { th: 'เช่น รอคิวนาน เจ้าหน้าที่พูดไม่สุภาพ', en: 'Such as long queues or rude staff' },
    },
    {
      ...{ ...category, identities: [...category.identities], name: 'broker', asksOffice: false },
      title: { th: 'นายหน้าหรือบริษัทจัดหางาน', en: 'A broker or recruitment agency' },
      hint: { th: 'เช่น เก็บค่าบริการเกินอัตรา หลอกไปทำงานต่างประเทศ', en: 'Such as fees above the limit' },
      notices: [
        {
          th: 'หากมีผู้กำลังตกอยู่ในอันตราย โปรดโทร 191 ทันที',
          en: 'If somebody is in danger, call 191 at once.',
        },
      ],
    },
    {
      ...{ ...category, identities: [...category.identities], name: 'wages', elsewhere: true },
      title: { th: 'ค่าจ้างและการเลิกจ้าง', en: 'Wages and dismissal' },
      notices: [
        {
          th: 'เรื่องค่าจ้างและการเลิกจ้าง โปรดติดต่อกรมสวัสดิการและคุ้มครองแรงงาน โทร 1506 กด 3',
          en: 'For wages and dismissal, turn to the Department of Labour Protection and Welfare, phone 1506, then 3.',
        },
      ],
    },
  ],
  offices: [
    { name: 'chiang-mai', title: { th: 'สำนักงานจัดหางานจังหวัดเชียงใหม่', en: 'Chiang Mai Employment Office' } },
    { name: 'bangkok-3', title: { th: 'สำนักงานจัดหางานกรุงเทพมหานครพื้นที่ 3', en: 'Bangkok Employment Office, area 3' } },
  ],
  privacy: {
    th: sayPrivacy.th({ ...facts, agency: 'กรมการจัดหางาน' }),
    en: sayPrivacy.en({ ...facts, agency: 'The Department of Employment' }),
  },
  terms: { answer: term, confirm: term, reopen: term },
};

const places = [
  { code: '10', name: { th: 'กรุงเทพมหานคร', en: 'Bangkok' } },
  { code: '50', name: { th: 'เชียงใหม่', en: 'Chiang Mai' } },
  { code: '5001', name: { th: 'เมืองเชียงใหม่', en: 'Mueang Chiang Mai' } },
  { code: '5002', name: { th: 'จอมทอง', en: 'Chom Thong' } },
  { code: '500109', name: { th: 'แม่เหียะ', en: 'Mae Hia' } },
];

interface Told extends Partial<MemoryComplaintOptions> {
  /** The form of every category. */
  form?: Json;
  theme?: RuamComplaint['theme'];
}

/** A backend that knows all that a complaint needs. */
export function complaintBackend({ form = ready, ...options }: Omit<Told, 'theme'> = {}) {
  const forms = { complaint: { name: 'complaint', version: 'a'.repeat(64), form } };
  return Object.assign(memory({ forms }), memoryComplaints({ offer, places, ...options }));
}

/** A complaint with a backend of its own, as if nobody had used this page before. */
export function complaintWith({ theme = 'auto', ...told }: Told = {}): TemplateResult {
  sessionStorage.clear();
  localStorage.clear();
  return html`<ruam-complaint .backend=${complaintBackend(told)} .theme=${theme}
    ><a href="tel:1694">โทร 1694</a></ruam-complaint
  >`;
}

/** Sending ends in this failure. */
export const refusing = (failure: Failure): Told => ({
  before: (call) => (call === 'sendComplaint' ? failure : undefined),
});

/** What a person does with the first complaint of a page, by what they see. */
export function complainant(page: ParentNode) {
  const element = () => page.querySelector<RuamComplaint>('ruam-complaint');
  const sees = (selector: string) => until(() => element()?.shadowRoot?.querySelector<HTMLElement>(selector), selector);
  const presses = async (selector: string) => (await sees(selector)).click();
  const step = (nth: number) => sees(`progress[value="${nth}"]`);
  const types = async (selector: string, text: string) => {
    const field = (await sees(selector)) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  /** Chooses from the nth list, from 0; its first choice is 1. */
  const chooses = async (which: number, nth: number) => {
    const lists = () => element()?.shadowRoot?.querySelectorAll('select') ?? [];
    const list = await until(() => lists()[which], `list ${which}`);
    await until(() => list.options[nth], `choice ${nth}`);
    list.selectedIndex = nth;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const next = () => presses('[part=submit][type=submit]');
  const somebody = {
    backend: () => element()?.backend as unknown as MemoryComplaints,
    /** What stands there now. */
    read: (selector: string) => element()?.shadowRoot?.querySelector<HTMLElement>(selector)?.innerText.trim(),
    sees,
    presses,
    step,
    types,
    chooses,
    next,
    /** Goes to what happened. */
    async begins(nth = 0) {
      await presses(`#matter-${nth}`);
      await next();
      await step(2);
    },
    /** Goes to where it was. */
    async tells() {
      await somebody.begins();
      await types('textarea', 'รอคิวสามชั่วโมง แต่เจ้าหน้าที่ปิดรับก่อนเวลา');
      await next();
      await step(3);
    },
    /** Goes to who they are. */
    async places() {
      await somebody.tells();
      await chooses(0, 1);
      await chooses(1, 2);
      await chooses(2, 2);
      await chooses(3, 1);
      await next();
      await step(4);
    },
    /** Goes to all at a glance, by their name or without. */
    async reviews(identity = 0) {
      await somebody.places();
      await sees('[type=radio]');
      const radios = [...(element()?.shadowRoot?.querySelectorAll<HTMLInputElement>('[type=radio]') ?? [])];
      radios[identity]?.click();
      if (identity < 2) {
        await types('[autocomplete=name]', 'สมหญิง ใจดี');
        await types('[autocomplete=email]', 'somying@example.com');
      }
      await next();
      await step(5);
    },
    /** Presses the button that sends. */
    async sends(identity = 0) {
      await somebody.reviews(identity);
      await next();
    },
  };
  return somebody;
}
