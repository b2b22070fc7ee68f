import type { Meta } from '@storybook/web-components-vite';
import { staff } from './desk-data.ts';
import { type Clerk, failing, offline, story } from './desk-story.ts';

/** Every state of the parts of `<ruam-desk>` besides the queue and a case. */
const meta: Meta = { title: 'ruam-desk/office', component: 'ruam-desk' };
export default meta;

const submits = async ({ sees }: Clerk) => (await sees('form button[type=submit]')).click();
const says = async () => {
  window.confirm = () => true;
};

const begins = async (somebody: Clerk, category = 'service') => {
  await somebody.sees(`#file-category option[value=${category}]`);
  await somebody.chooses('#file-category', category);
  await somebody.sees('#file-identity');
};
const files = async (somebody: Clerk) => {
  await begins(somebody);
  await somebody.types('.filing textarea', 'โทรมาแจ้งว่าไฟถนนดับทั้งซอยมาแล้วสองสัปดาห์');
  await somebody.chooses('#file-identity', 'named');
  await somebody.types('#file-name', 'ปราณี มีสุข');
  await submits(somebody);
};

export const Filing = story({}, '#/filing', ({ sees }) => sees('#file-category'));
export const FilingOfAPlace = story({}, '#/filing', async (somebody) => {
  await begins(somebody, 'roads');
  await somebody.sees('#file-province option[value="50"]');
  await somebody.chooses('#file-province', '50');
  await somebody.chooses('#file-identity', 'confidential');
  await somebody.sees('#file-name');
});
export const FilingSomethingMissing = story({}, '#/filing', async (somebody) => {
  await begins(somebody);
  await submits(somebody);
  await somebody.sees('.summary');
});
export const FilingNobodyKnows = story(failing('fileForSomebody', offline), '#/filing', async (somebody) => {
  await files(somebody);
  await somebody.sees('.alert');
});
export const Receipt = story({}, '#/filing', async (somebody) => {
  await files(somebody);
  await somebody.sees('.receipt');
});
export const ReceiptNotHandedOn = story({}, '#/filing', async (somebody) => {
  await files(somebody);
  (await somebody.sees('.told-once [part=submit]')).click();
  await somebody.until(() => somebody.root.querySelector('#handed[aria-invalid]'), 'what is missing');
});

export const Statistics = story({}, '#/stats', ({ sees }) => sees('table'));
export const StatisticsUnreachable = story(failing('getStats', offline), '#/stats', ({ sees }) => sees('.alert'));

export const UndeliveredNotices = story({}, '#/jobs', ({ sees }) => sees('.entry'));
export const AllDelivered = story({ jobs: [] }, '#/jobs', ({ sees }) => sees('.empty'));

export const Templates = story({}, '#/templates', ({ sees }) => sees('.entry'));
export const NoTemplates = story({ templates: [] }, '#/templates', ({ sees }) => sees('.empty'));
export const EditingATemplate = story({}, '#/templates', async ({ sees }) => {
  (await sees('#template-received')).click();
  await sees('.doing');
});
export const TemplateWithoutText = story({}, '#/templates', async ({ sees }) => {
  (await sees('#template-add')).click();
  (await sees('.doing button[type=submit]')).click();
  await sees('[aria-invalid]');
});

export const Accounts = story({}, '#/users', ({ sees }) => sees('tbody tr'));
export const AccountsOfLongNames = story(
  {
    users: [
      ...staff(),
      {
        ...{ name: 'phatchara.wongsuwannakorn-kittiwattanakul', password: '', code: '', unit: 'counter' },
        ...{ title: 'นางสาวพัชราภรณ์พิมพ์ชนก วงศ์สุวรรณกรกิตติวัฒนกุลชัย', roles: ['agent', 'lead', 'admin'] },
      },
    ],
  },
  '#/users',
  ({ sees }) => sees('tbody tr'),
);
export const PasswordReset = story({}, '#/users', async ({ sees }) => {
  await says();
  (await sees('tbody tr:nth-child(2) button')).click();
  await sees('.told-once');
});

export const Audit = story({}, '#/audit', ({ sees }) => sees('tbody tr'));
export const AuditOfACase = story({}, '#/audit/DOE-2569-7K3M9N', ({ sees }) => sees('tbody tr'));
export const AuditFindsNothing = story({ entries: [] }, '#/audit', ({ until, root }) =>
  until(() => root.querySelector('.counted')?.textContent?.trim(), 'that there is nothing'),
);

export const HolidaysEnd = story({ holidaysEnd: '2026-12-31' }, '', ({ sees }) => sees('.note'));
export const AdministratorOnly = story({ signedIn: 'mali' }, '', ({ sees }) => sees('table'));

export const ChangingOnesPassword = story({}, '', async ({ sees }) => {
  (await sees('#own-password')).click();
  await sees('#password-old');
});
