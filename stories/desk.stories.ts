import type { Meta } from '@storybook/web-components-vite';
import type { MemoryDeskOptions } from '../src/backends/memory-desk.ts';
import { cases, staff } from './desk-data.ts';
import { type Clerk, failing, offline, story } from './desk-story.ts';

/** Every state of `<ruam-desk>` that staff can meet. */
const meta: Meta = { title: 'ruam-desk', component: 'ruam-desk' };
export default meta;

const out: Partial<MemoryDeskOptions> = { signedIn: '' };
const overdue = '#/cases/DOE-2569-7K3M9N';
const signsIn = async ({ types, sees }: Clerk, password: string) => {
  await types('#sign-in-name', 'anan');
  await types('#sign-in-password', password);
  await types('#sign-in-code', '123456');
  (await sees('form button[type=submit]')).click();
};
const opens = async ({ sees }: Clerk, name: string) => {
  (await sees(`[id="act-${name}"]`)).click();
  await sees('.doing');
};
export const SigningIn = story(out, '', ({ sees }) => sees('#sign-in-name'));
export const NotLetIn = story(out, '', async (somebody) => {
  await signsIn(somebody, 'wrong');
  await somebody.sees('.alert');
});
export const LockedOut = story(
  { ...out, ...failing('signIn', { reason: 'too-many', unknown: false, wait: 840 }) },
  '',
  async (somebody) => {
    await signsIn(somebody, 'wrong');
    await somebody.sees('.alert');
  },
);
export const MustChangePassword = story(
  { users: staff().map((user) => ({ ...user, mustChange: true })) },
  '',
  async ({ sees }) => {
    const submit = await sees('form button[type=submit]');
    submit.click();
    await sees('[aria-invalid]');
  },
);
export const Unreachable = story(failing('getSession', offline), '', ({ sees }) => sees('.alert'));

export const Queue = story({}, '', ({ sees }) => sees('.row'));
export const QueueForOneUnit = story({ signedIn: 'anan' }, '', ({ sees }) => sees('.row'));
export const NothingToDo = story({ cases: [] }, '', ({ sees }) => sees('.empty'));
export const NothingFound = story({}, '', async ({ types, sees, presses, root }) => {
  await sees('.row');
  await types('#filter-q', 'zzz');
  root.querySelector<HTMLElement>('.search button')?.click();
  await sees('.empty');
  void presses;
});
export const QueueWithMore = story(
  {
    cases: Array.from({ length: 30 }, (_, nth) => ({
      ...(cases()[nth % 4] as typeof cases extends () => (infer Case)[] ? Case : never),
      reference: `DOE-2569-AA${String(nth).padStart(4, '0')}`,
    })),
  },
  '',
  ({ sees }) => sees('.more'),
);
export const QueueUnreachable = story(failing('listCases', offline), '', ({ sees }) => sees('.alert'));
export const WorkingDayAboutToEnd = story({ ends: 540 }, '', ({ sees }) => sees('.ending .note'));
export const SessionAboutToEnd = story({ lasts: 90 }, '', ({ sees }) => sees('.ending .alert'));
export const ShortcutsShown = story({}, '', async ({ sees }) => {
  (await sees('summary')).click();
  await sees('details[open]');
});

export const Case = story({}, overdue, ({ sees }) => sees('.timeline'));
export const AnonymousCase = story({}, '#/cases/DOE-2569-R82VFA', ({ sees }) => sees('.timeline'));
export const CaseInEnglish = story({}, '#/cases/DOE-2569-1QX4TC', ({ sees }) => sees('.timeline'));
export const NoSuchCase = story({}, '#/cases/DOE-2569-000000', ({ sees }) => sees('.alert'));
export const Answering = story({}, overdue, (somebody) => opens(somebody, 'to:resolved:remedied'));
export const AskingForInformation = story({}, overdue, (somebody) =>
  opens(somebody, 'to:info_requested:details-needed'),
);
export const PassingOn = story({}, overdue, (somebody) => opens(somebody, 'to:forwarded:outside-remit'));
export const Joining = story({}, overdue, async (somebody) => {
  await opens(somebody, 'to:duplicate:same-matter');
  await somebody.types('#find-q', 'DOE-2569-5');
  await somebody.presses(somebody.root.querySelector('.finding > button')?.textContent?.trim() ?? '');
  await somebody.sees('.finding li');
});
export const WritingANote = story({}, overdue, (somebody) => opens(somebody, 'note'));
export const Assigning = story({}, overdue, (somebody) => opens(somebody, 'assign'));
export const SomethingMissing = story({}, overdue, async (somebody) => {
  await opens(somebody, 'message');
  (await somebody.sees('.doing button[type=submit]')).click();
  await somebody.sees('[aria-invalid]');
});
export const NotSent = story(failing('act', offline), overdue, async (somebody) => {
  await opens(somebody, 'note');
  await somebody.types('#act-text', 'โทรแล้ว');
  (await somebody.sees('.doing button[type=submit]')).click();
  await somebody.sees('.alert');
});
export const ChangedMeanwhile = story(
  failing('act', { reason: 'refused', unknown: false, problem: 'other-state' }),
  overdue,
  async (somebody) => {
    await opens(somebody, 'to:resolved:remedied');
    await somebody.chooses('#act-reason', 'remedied');
    await somebody.types('#act-text', 'แก้ไขแล้ว');
    (await somebody.sees('.doing button[type=submit]')).click();
    await somebody.sees('.alert');
  },
);
