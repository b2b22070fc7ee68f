import { expect } from '@open-wc/testing';
import { receipt } from '../../stories/tracker-case.ts';
import { leave, type Setting, visit } from './follow.ts';

afterEach(leave);

describe('whoever has lost the secret', () => {
  const lost = async (set?: Setting) => {
    const somebody = await visit(set);
    await somebody.types('#reference', receipt.reference);
    await somebody.presses('form .plain');
    await somebody.until(() => somebody.focused()?.className === 'lost-head', 'the focus');
    return somebody;
  };

  it('gets a new one by a code from their mail, keeps it, and opens the complaint with it', async () => {
    const sent: string[] = [];
    const { types, presses, reads, sees, until, focused, backend, root } = await lost();
    const { recover, renew } = backend;
    backend.recover = (request) => {
      sent.push(JSON.stringify(request));
      return recover(request);
    };
    backend.renew = (key, body) => {
      sent.push(body);
      return renew(key, body);
    };
    expect(((await sees('#lost-reference')) as HTMLInputElement).value).to.equal(receipt.reference);
    await presses('[type=submit]');
    await reads('Enter the whole email address.');
    await until(() => focused()?.id === 'lost-email', 'the focus');
    await types('#lost-email', ' somying@example.com ');
    await presses('[type=submit]');
    await reads('It works for 15 minutes.');
    await types('#lost-code', '1111');
    await presses('[type=submit]');
    await reads('A code has 16 letters and digits.');
    await types('#lost-code', '9999-9999-9999-9999');
    await presses('[type=submit]');
    await reads('This code is wrong or no longer works.');
    await types('#lost-code', 'OOOO 1111 2222 ๓๓๓๓');
    await presses('[type=submit]');
    await reads('Your new secret');
    expect((await sees('.secret')).innerText).to.equal(receipt.secret);
    expect(sent.map((body) => JSON.parse(body))).to.deep.equal([
      { reference: receipt.reference, email: 'somying@example.com', lang: 'en' },
      { reference: receipt.reference, code: '9999999999999999' },
      { reference: receipt.reference, code: '0000111122223333' },
    ]);
    await presses('[part~=submit]');
    await reads('Staff are looking into your complaint.');
    expect(root.querySelector('.secret')).to.equal(null);
  });

  it('is told before anything is asked that there is none for anonymous complaints', async () => {
    await (await lost()).reads(
      'For anonymous complaints, and those without a confirmed email address, there can be no new secret.',
    );
  });

  it('gets the secret that the lost answer held', async () => {
    const tries: string[] = [];
    let failures = 1;
    const { types, presses, reads, backend } = await lost({
      after: (call) => (call === 'renew' && failures-- > 0 ? { reason: 'offline', unknown: true } : undefined),
    });
    const { renew } = backend;
    backend.renew = (key, body) => {
      tries.push(key + body);
      return renew(key, body);
    };
    await types('#lost-email', 'somying@example.com');
    await presses('[type=submit]');
    await types('#lost-code', '0000111122223333');
    await presses('[type=submit]');
    await reads('We cannot reach the service.');
    await presses('[type=submit]');
    await reads('Your new secret');
    expect(tries).to.have.length(2);
    expect(new Set(tries).size).to.equal(1);
  });

  it('can go back', async () => {
    const { presses, until, focused } = await lost();
    await presses('form .plain');
    await until(() => focused()?.id === 'reference', 'the focus');
  });
});
