import { expect } from '@open-wc/testing';
import type { Failure } from '../../src/backends/backend.ts';
import { overdue, visit } from './desk-visit.ts';

type Clerk = Awaited<ReturnType<typeof visit>>;
const lost: Failure = { reason: 'offline', unknown: true };

const { confirm } = window;
beforeEach(() => {
  window.confirm = () => true;
});
afterEach(() => {
  window.confirm = confirm;
});

const pressesLabel = async ({ sees }: Clerk, label: string) => (await sees(`[aria-label="${label}"]`)).click();
const menu = ({ root }: Clerk) => [...root.querySelectorAll('.menu a')].map((link) => link.textContent?.trim());

describe('the parts of the desk', () => {
  it('shows to each what their roles let them do, and no more', async () => {
    const lead = await visit();
    await lead.sees('.row');
    expect(menu(lead)).to.deep.equal([
      ...['Cases', 'File for somebody', 'Statistics', 'Undelivered notices', 'Templates', 'Accounts', 'Audit'],
    ]);
    const agent = await visit({ signedIn: 'anan' }, '#/audit');
    await agent.sees('.row');
    expect(menu(agent)).to.deep.equal(['Cases', 'File for somebody', 'Statistics']);
    const admin = await visit({ signedIn: 'mali' }, `#/cases/${overdue}`);
    await admin.sees('table');
    expect(menu(admin)).to.deep.equal(['Statistics', 'Undelivered notices', 'Templates', 'Accounts', 'Audit']);
    expect(admin.words()).not.to.contain(overdue);
  });

  it('has a notice sent again that was given up', async () => {
    const somebody = await visit({}, '#/jobs');
    await somebody.reads('connect ECONNREFUSED');
    (await somebody.sees('.entry:first-child button')).click();
    await somebody.reads('It will be sent again shortly.');
    expect(somebody.backend.options.jobs?.map(({ id }) => id)).to.deep.equal(['42']);
    expect(somebody.focused()?.textContent).to.equal('Undelivered notices');
  });

  it('keeps a template in several languages, and deletes it', async () => {
    const somebody = await visit({}, '#/templates');
    await somebody.presses('Add a template');
    await somebody.presses('Save template');
    await somebody.reads('Enter a name');
    await somebody.types('#template-title', 'Thanks');
    await somebody.presses('Save template');
    await somebody.reads('Write the text in one language at least');
    await somebody.chooses('#template-another', 'my');
    await somebody.presses('Add language');
    await somebody.types('#template-text-my', 'ကျေးဇူးတင်ပါသည်');
    await somebody.types('#template-text-en', 'Thank you');
    await somebody.presses('Save template');
    await somebody.reads('The template is saved.');
    const kept = await somebody.backend.getTemplates();
    const thanks = kept.ok ? kept.value.templates.find(({ title }) => title === 'Thanks') : undefined;
    expect(thanks?.texts).to.deep.equal({ en: 'Thank you', my: 'ကျေးဇူးတင်ပါသည်' });
    expect(thanks?.name).to.match(/^[a-z][a-z0-9-]*$/);
    await pressesLabel(somebody, 'Delete Thanks');
    await somebody.reads('The template is deleted.');
    const left = await somebody.backend.getTemplates();
    expect(left.ok && left.value.templates.map(({ name }) => name)).to.deep.equal(['received', 'sorry']);
  });

  it('says when a colleague has changed a template meanwhile, before it is overwritten', async () => {
    const somebody = await visit({}, '#/templates');
    await pressesLabel(somebody, 'Edit ขออภัยในความล่าช้า');
    await somebody.types('#template-text-th', 'ของฉัน');
    await somebody.backend.putTemplate('sorry', { title: 'ขออภัยในความล่าช้า', texts: { th: 'ของเพื่อน' } });
    await somebody.presses('Save template');
    await somebody.reads('Somebody else has changed or deleted it');
    const between = await somebody.backend.getTemplates();
    expect(between.ok && between.value.templates[1]?.texts).to.deep.equal({ th: 'ของเพื่อน' });
    await somebody.presses('Save template');
    await somebody.reads('The template is saved.');
    const after = await somebody.backend.getTemplates();
    expect(after.ok && after.value.templates[1]?.texts).to.deep.equal({ th: 'ของฉัน' });
  });

  it('keeps what was typed of a template when it could not be saved', async () => {
    const somebody = await visit(
      { before: (call) => (call === 'putTemplate' ? { reason: 'server', unknown: true } : undefined) },
      '#/templates',
    );
    await pressesLabel(somebody, 'Edit ขออภัยในความล่าช้า');
    await somebody.types('#template-text-th', 'ขออภัยอย่างยิ่ง');
    await somebody.presses('Save template');
    await somebody.reads('Not saved yet. Everything you typed is still here.');
    expect((await somebody.sees<HTMLTextAreaElement>('#template-text-th')).value).to.equal('ขออภัยอย่างยิ่ง');
  });

  it('unlocks an account, and shows a new password once', async () => {
    const somebody = await visit({}, '#/users');
    await somebody.reads('locked for some networks until');
    await pressesLabel(somebody, 'Unlock มาลี สุขใจ');
    await somebody.reads('มาลี สุขใจ is unlocked.');
    await pressesLabel(somebody, 'Reset the password of อนันต์ รักงาน');
    await somebody.reads('k4tq-9mzn-x2wv-8hpd');
    expect(somebody.root.querySelectorAll('tbody tr:first-child button')).to.have.length(0);
    await somebody.presses('Audit');
    await somebody.sees('#audit-who');
    await somebody.presses('Accounts');
    await somebody.sees('tbody tr');
    expect(somebody.words()).not.to.contain('k4tq');
  });

  it('narrows the audit down, and opens it for one case', async () => {
    const somebody = await visit({}, '#/audit');
    await somebody.reads('Entries shown: 6');
    await somebody.reads('Form: broker · without contact details');
    await somebody.chooses('#audit-what', 'case-moved');
    await somebody.presses('Search');
    await somebody.reads('Entries shown: 1');
    await somebody.reads('Accepted → In progress · We have begun to look into it');
    await somebody.presses('Cases');
    await somebody.presses(`${overdue} Services`);
    await somebody.presses('Audit of this case');
    await somebody.reads('Entries shown: 2');
    expect((await somebody.sees<HTMLInputElement>('#audit-reference')).value).to.equal(overdue);
  });

  it('says that there was no complaint only where that is so', async () => {
    const somebody = await visit({}, '#/stats');
    await somebody.sees('table');
    await somebody.chooses('#stats-part', '-Q1');
    await somebody.reads('No complaints in quarter 1');
  });

  it('tells those who can mend it that the list of holidays ends', async () => {
    const lead = await visit({ holidaysEnd: '2026-12-31' });
    await lead.reads('The list of public holidays ends on 31 December 2026');
    const agent = await visit({ holidaysEnd: '2026-12-31', signedIn: 'anan' });
    await agent.sees('.row');
    expect(agent.words()).not.to.contain('public holidays');
  });
});

describe('filing for somebody', () => {
  const begin = async (somebody: Clerk, category: string) => {
    await somebody.sees(`#file-category option[value=${category}]`);
    await somebody.chooses('#file-category', category);
    await somebody.sees('#file-identity');
  };
  const fill = async (somebody: Clerk) => {
    await begin(somebody, 'roads');
    await somebody.chooses('#file-channel', 'counter');
    await somebody.chooses('#file-lang', 'my');
    await somebody.types('.filing textarea', 'The street lights are out.');
    await somebody.sees('#file-province option[value="50"]');
    await somebody.chooses('#file-province', '50');
    await somebody.sees('#file-district option[value="5001"]');
    await somebody.chooses('#file-district', '5001');
    await somebody.chooses('#file-identity', 'confidential');
    await somebody.types('#file-name', 'Daw Mya');
  };

  it('sends what was entered with its channel, and shows the receipt until it is handed on', async () => {
    const somebody = await visit({}, '#/filing');
    await fill(somebody);
    await somebody.types('#file-receivedOn', '2026-11-20');
    await somebody.presses('File complaint');
    await somebody.reads('7k3m-9q0x-2f8d-hv5t');
    expect(somebody.backend.done).to.deep.equal([
      {
        act: 'filed',
        body: {
          ...{ channel: 'counter', receivedOn: '2026-11-20', category: 'roads', lang: 'my', identity: 'confidential' },
          ...{ answers: { what: 'The street lights are out.' }, version: 'a'.repeat(64) },
          ...{ person: { name: 'Daw Mya' }, place: { province: '50', district: '5001' } },
        },
      },
    ]);
    await somebody.presses('Done, file another');
    await somebody.reads('tick this first');
    (await somebody.sees<HTMLInputElement>('#handed')).click();
    await somebody.presses('Done, file another');
    await somebody.sees('#file-category');
    expect(somebody.words()).not.to.contain('7k3m-9q0x');
    expect(JSON.stringify({ ...sessionStorage })).not.to.match(/7k3m-9q0x|Daw Mya|street lights/);
  });

  it('repeats the very same bytes after a lost answer, and changes nothing meanwhile', async () => {
    let count = 0;
    const somebody = await visit(
      { after: (call) => (call === 'fileForSomebody' && count++ === 0 ? lost : undefined) },
      '#/filing',
    );
    await fill(somebody);
    await somebody.presses('File complaint');
    await somebody.reads('We do not know yet whether this was filed.');
    expect((await somebody.sees('.filing > [inert]')).querySelector('#file-name')).to.exist;
    await somebody.presses('Try again');
    await somebody.reads('The complaint is filed');
    expect(somebody.backend.done).to.have.length(1);
  });

  it('says what is missing, and keeps all but who it is over a reload', async () => {
    const somebody = await visit({}, '#/filing');
    await somebody.presses('File complaint');
    await somebody.reads('Choose a category');
    await begin(somebody, 'service');
    await somebody.presses('File complaint');
    await somebody.sees('.summary');
    await somebody.types('.filing textarea', 'Waited three hours.');
    await somebody.presses('File complaint');
    await somebody.reads('Choose how they want to be known');
    await somebody.chooses('#file-identity', 'named');
    await somebody.presses('File complaint');
    await somebody.reads('Enter the name');
    await somebody.types('#file-name', 'Daw Mya');
    const kept = JSON.stringify({ ...sessionStorage });
    expect(kept).to.contain('Waited three hours.');
    expect(kept).not.to.contain('Daw Mya');
  });

  it('says beside the field what the backend does not take', async () => {
    const refusal = {
      ...{ reason: 'invalid' as const, unknown: false as const },
      errors: [{ pointer: '/person/phone', code: 'not-a-phone' }],
    };
    const somebody = await visit({ before: (call) => (call === 'fileForSomebody' ? refusal : undefined) }, '#/filing');
    await fill(somebody);
    await somebody.types('#file-phone', '99');
    await somebody.presses('File complaint');
    await somebody.reads('Not filed yet. Everything you typed is still here.');
    await somebody.until(() => somebody.focused()?.id === 'file-phone', 'the focus on the phone number');
    expect((await somebody.sees('#file-phone')).getAttribute('aria-invalid')).to.equal('true');
    refusal.errors = [{ pointer: '/receivedOn', code: 'too-early' }];
    await somebody.presses('File complaint');
    await somebody.reads('Enter today or an earlier day, at most 60 days ago');
  });
});
