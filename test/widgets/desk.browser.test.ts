import { expect } from '@open-wc/testing';
import type { Failure } from '../../src/backends/backend.ts';
import { proof, staff } from '../../stories/desk-data.ts';
import { atOverdue, overdue, press, visit } from './desk-visit.ts';

type Clerk = Awaited<ReturnType<typeof visit>>;
const out = { signedIn: '' };

const signIn = async ({ types, presses }: Clerk, { name = 'anan', password = proof.password } = {}) => {
  await types('#sign-in-name', name);
  await types('#sign-in-password', password);
  await types('#sign-in-code', '123 456');
  await presses('Sign in');
};

describe('the desk', () => {
  it('lets somebody in with name, password and code, and out again', async () => {
    const somebody = await visit(out);
    await signIn(somebody);
    await somebody.sees('.row');
    expect(somebody.words()).to.contain('อนันต์ รักงาน');
    await somebody.presses('Sign out');
    await somebody.sees('#sign-in-name');
    expect(somebody.words()).not.to.contain(overdue);
  });

  it('does not tell what was wrong, and empties the code', async () => {
    const somebody = await visit(out);
    await signIn(somebody, { password: 'wrong' });
    const { textContent: wrongPassword } = await somebody.sees('.alert');
    expect((await somebody.sees<HTMLInputElement>('#sign-in-code')).value).to.equal('');
    await signIn(somebody, { name: 'nobody' });
    expect((await somebody.sees('.alert')).textContent).to.equal(wrongPassword);
  });

  it('says for how long nobody can try any more', async () => {
    const locked: Failure = { reason: 'too-many', unknown: false, wait: 840 };
    const somebody = await visit({ ...out, before: (call) => (call === 'signIn' ? locked : undefined) });
    await signIn(somebody);
    await somebody.reads('Try again in 14 minutes');
  });

  it('asks for a password of one’s own before anything else', async () => {
    const users = staff().map((user) => ({ ...user, mustChange: true }));
    const somebody = await visit({ users });
    const { types, presses, reads, sees } = somebody;
    await types('#password-old', proof.password);
    await types('#password-next', 'short');
    await presses('Change password');
    await reads('Use at least 12 characters');
    expect(somebody.focused()?.id).to.equal('password-next');
    await types('#password-next', 'quite long enough');
    await types('#password-again', 'quite long enough');
    await types('#password-code', '123456');
    await presses('Change password');
    await sees('.row');
    expect(users[0]?.password).to.equal('quite long enough');
  });

  it('lets one change the password, or think better of it', async () => {
    const users = staff();
    const somebody = await visit({ users }, atOverdue);
    const { types, presses, sees, reads } = somebody;
    await sees('.timeline');
    await presses('Change password');
    await presses('Cancel');
    await somebody.until(() => somebody.focused()?.id === 'own-password', 'the focus where it was');
    await presses('Change password');
    await types('#password-old', proof.password);
    await types('#password-next', 'quite long enough');
    await types('#password-again', 'quite long enough');
    await types('#password-code', '123456');
    (await sees('.gate button[type=submit]')).click();
    await reads('The password is changed.');
    await sees('.timeline');
    expect(users[0]?.password).to.equal('quite long enough');
  });

  it('says that the session is about to end, and lets one go on', async () => {
    const somebody = await visit({ lasts: 60 });
    await somebody.reads('You will be signed out at');
    somebody.backend.options.lasts = 1_800;
    await somebody.presses('Stay signed in');
    await somebody.until(() => !somebody.words().includes('You will be signed out at'), 'that the session goes on');
  });

  it('says politely that the longest session is about to end, and leaves one where one types', async () => {
    const somebody = await visit({ ends: 602 }, atOverdue);
    await somebody.presses('Write a note');
    const field = await somebody.sees<HTMLTextAreaElement>('#act-text');
    field.focus();
    await somebody.types('#act-text', 'Half a sen');
    const note = await somebody.sees('.ending .note');
    expect(note.textContent).to.match(/You will be signed out at \d\d:\d\d, .* What you type stays here/);
    expect(note.closest('[role=status]')).to.exist;
    expect(somebody.focused()?.id).to.equal('act-text');
    expect(somebody.words()).not.to.contain('Stay signed in');
  });

  it('keeps what is being filed for somebody, and who they are, when one signs in again', async () => {
    const somebody = await visit({}, '#/filing');
    await somebody.sees('#file-category option[value=roads]');
    await somebody.chooses('#file-category', 'roads');
    await somebody.types('.filing textarea', 'The street lights are out.');
    await somebody.chooses('#file-identity', 'named');
    await somebody.types('#file-name', 'Daw Mya');
    delete somebody.backend.options.signedIn;
    await somebody.presses('File complaint');
    await somebody.reads('You were signed out.');
    await signIn(somebody, { name: 'somsri' });
    expect((await somebody.sees<HTMLInputElement>('#file-name')).value).to.equal('Daw Mya');
    expect((await somebody.sees<HTMLTextAreaElement>('.filing textarea')).value).to.equal('The street lights are out.');
  });

  it('asks who one is when the session has ended, and keeps what was typed', async () => {
    const somebody = await visit({}, atOverdue);
    const { presses, types, sees, reads } = somebody;
    await presses('Write a note');
    await types('#act-text', 'Called the registry.');
    delete somebody.backend.options.signedIn;
    await presses('Save note');
    await reads('You were signed out.');
    await signIn(somebody, { name: 'somsri' });
    expect((await sees<HTMLTextAreaElement>('#act-text')).value).to.equal('Called the registry.');
    expect(somebody.backend.done).to.deep.equal([]);
    const submit = await sees('.doing button[type=submit]');
    submit.click();
    await reads('The note is saved.');
    expect(somebody.backend.done).to.deep.equal([{ act: 'notes', body: { text: 'Called the registry.' } }]);
  });

  it('shows nothing of it to somebody else who signs in then', async () => {
    const somebody = await visit({}, atOverdue);
    await somebody.presses('Write a note');
    await somebody.types('#act-text', 'Called the registry.');
    delete somebody.backend.options.signedIn;
    await somebody.presses('Save note');
    await signIn(somebody, { name: 'anan' });
    await somebody.presses('Write a note');
    expect((await somebody.sees<HTMLTextAreaElement>('#act-text')).value).to.equal('');
  });

  it('opens a case from the list, with the focus on its heading, and goes back to its row', async () => {
    const somebody = await visit();
    const link = await somebody.sees(`#case-${overdue}`);
    link.focus();
    link.click();
    await somebody.sees('.timeline');
    await somebody.until(() => somebody.focused()?.matches('h2.area-head'), 'the focus on the heading');
    await somebody.presses('Back to the list');
    await somebody.until(() => somebody.focused()?.id === `case-${overdue}`, 'the focus on the row');
  });

  it('is read in the other language at once, for as long as the tab is open, and keeps what is typed', async () => {
    const somebody = await visit({}, atOverdue);
    await somebody.presses('Write a note');
    await somebody.types('#act-text', 'Called the registry.');
    const button = await somebody.sees('#language');
    expect([button.textContent, button.lang]).to.deep.equal(['ไทย', 'th']);
    button.focus();
    button.click();
    await somebody.reads('ออกจากระบบ');
    expect((await somebody.sees<HTMLTextAreaElement>('#act-text')).value).to.equal('Called the registry.');
    expect([somebody.focused()?.id, somebody.focused()?.textContent]).to.deep.equal(['language', 'English']);
    const desk = somebody.page.querySelector('ruam-desk') as HTMLElement;
    desk.remove();
    desk.removeAttribute('lang');
    somebody.page.append(desk);
    await somebody.reads('ออกจากระบบ');
    sessionStorage.removeItem('ruam:desk-language');
  });

  it('does by single keys what is listed, wherever they lie, until that is switched off', async () => {
    const somebody = await visit();
    await somebody.sees('.row');
    press('KeyJ');
    expect(somebody.focused()?.id).to.equal(`case-${overdue}`);
    press('KeyJ', somebody.focused() as Element);
    expect(somebody.focused()?.id).not.to.equal(`case-${overdue}`);
    press('Slash', somebody.focused() as Element);
    const field = somebody.focused();
    expect(field?.id).to.equal('filter-q');
    press('KeyJ', field as Element);
    expect(somebody.focused()).to.equal(field);
    press('KeyH');
    (await somebody.sees<HTMLInputElement>('details[open] input')).click();
    press('Slash');
    expect(somebody.focused()?.id).not.to.equal('filter-q');
  });
});
