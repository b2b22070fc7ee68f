import { expect } from '@open-wc/testing';
import { begun, entry, receipt } from '../../stories/tracker-case.ts';
import { leave, opened } from './follow.ts';

afterEach(leave);

describe('what a person does with a complaint', () => {
  it('they read what the office asks for where they are told what to do, and what must be done stands out', async () => {
    const asked = 'Which counter was it?';
    const { root } = await opened({
      view: {
        ...{ state: 'info_requested', actions: ['answer', 'message', 'withdraw'] },
        events: [...begun, entry(4, '09T14:20', { to: 'info_requested', reason: 'details-needed', text: asked })],
      },
    });
    expect(root.querySelector('.standing .said')?.textContent).to.equal(asked);
    const parts = ['answer', 'message', 'withdraw'].map((act) => root.querySelector(`#act-${act}`)?.part.value);
    expect(parts).to.deep.equal(['submit', '', '']);
  });

  it('they see all five faces side by side on a small phone', async () => {
    const { presses, sees, element, root } = await opened({ view: { state: 'confirmed', actions: ['rate'] } });
    element.style.width = '288px';
    await presses('#act-rate');
    await sees('.step');
    const tops = [...root.querySelectorAll('.step')].map((step) => step.getBoundingClientRect().top);
    expect(tops).to.have.length(5);
    expect(new Set(tops).size).to.equal(1);
  });

  it('answers, and is told so where they look next', async () => {
    const { presses, types, reads, until, focused, element } = await opened({
      view: { state: 'info_requested', actions: ['answer', 'message', 'withdraw'] },
    });
    const acted: unknown[] = [];
    element.addEventListener('ruam-acted', ({ detail }) => acted.push(detail));
    await presses('#act-answer');
    await until(() => focused()?.className === 'doing-head', 'the focus at what is asked');
    await types('#doing-text', 'ช่อง 4');
    await presses('.doing [type=submit]');
    await reads('Your answer was sent.');
    await until(() => focused()?.classList.contains('news'), 'the focus at what was done');
    await reads('Staff are looking into your complaint.');
    await reads('ช่อง 4');
    expect(acted).to.deep.equal([{ action: 'answer' }]);
  });

  it('is asked before a complaint is withdrawn, and led back if they do not want it', async () => {
    const { presses, reads, until, focused, root } = await opened();
    await presses('#act-withdraw');
    await reads('this complaint cannot be reopened');
    await presses('.doing [type=button]');
    await until(() => focused()?.id === 'act-withdraw', 'the focus at the button');
    await presses('#act-withdraw');
    await presses('.doing [type=submit]');
    await reads('You have withdrawn this complaint.');
    expect(root.querySelector('#act-withdraw, #act-message')).to.equal(null);
  });

  it('refuses that it is put right, with a reason', async () => {
    const bodies: string[] = [];
    const { presses, reads, sees, backend, until, focused } = await opened({
      view: { state: 'resolved', actions: ['confirm', 'reopen'] },
    });
    const { act } = backend;
    backend.act = (its, what, key, body) => {
      bodies.push(body);
      return act(its, what, key, body);
    };
    await presses('#act-reopen');
    await sees('#doing-choice-0');
    await presses('.doing [type=submit]');
    await reads('Choose one.');
    await until(() => focused()?.id === 'doing-choice-0', 'the focus at the reasons');
    await presses('#doing-choice-1');
    await presses('.doing [type=submit]');
    await reads('asked to reopen it');
    expect(bodies.map((body) => JSON.parse(body))).to.deep.equal([{ to: 'reopen_requested', reason: 'new-facts' }]);
  });

  it('rates from one to five, once', async () => {
    const { presses, reads, root } = await opened({ view: { state: 'confirmed', actions: ['rate'] } });
    await presses('#act-rate');
    await presses('#doing-choice-3');
    expect(root.querySelectorAll('.faces input')).to.have.length(5);
    await presses('.doing [type=submit]');
    await reads('Rated 4 of 5');
    expect(root.querySelector('#act-rate')).to.equal(null);
  });

  it('sends it once when the answer is lost, under the same key and to the byte', async () => {
    const sent: string[] = [];
    let lost = 1;
    const { presses, types, reads, backend } = await opened({
      after: (call) => (call === 'act' && lost-- > 0 ? { reason: 'timeout', unknown: true } : undefined),
    });
    const { act } = backend;
    backend.act = (its, what, key, body) => {
      sent.push(key + body);
      return act(its, what, key, body);
    };
    await presses('#act-message');
    await types('#doing-text', 'หนึ่ง');
    await presses('.doing [type=submit]');
    await reads('Not sent yet. Everything you typed is still here.');
    await types('#doing-text', 'หนึ่ง แก้ไข');
    await presses('.doing [type=submit]');
    await reads('What you sent before has arrived. What you changed since has not been sent.');
    expect(new Set(sent).size).to.equal(1);
    expect(backend.options.views[receipt.reference]?.events).to.have.length(4);
    await presses('.doing [type=submit]');
    await reads('หนึ่ง แก้ไข');
    expect(backend.options.views[receipt.reference]?.events).to.have.length(5);
  });
});

describe('files of a complaint', () => {
  it('wait for nobody: what did not get through is said before anything is sent', async () => {
    const { presses, types, reads, sees, root, backend } = await opened();
    await presses('#act-message');
    const input = (await sees('input[type=file]')) as HTMLInputElement;
    const files = new DataTransfer();
    files.items.add(new File(['%PDF-1.4'], 'ticket.pdf', { type: 'application/pdf' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await reads('ticket.pdf');
    await types('#doing-text', 'See the file');
    await presses('.doing [type=submit]');
    await reads('A file has not been sent yet. Wait, send it again, or remove it.');
    expect(backend.options.views[receipt.reference]?.events).to.have.length(3);
    [...root.querySelectorAll('button')].find(({ innerText }) => innerText === 'Remove ticket.pdf')?.click();
    await presses('.doing [type=submit]');
    await reads('Your message was sent.');
  });

  it('are had at an address of their own, elsewhere than this page', async () => {
    const files = [{ id: 'f', name: 'a.jpg', type: 'image/jpeg', size: 1_200 }];
    const { root, backend, until } = await opened({
      view: { events: [entry(1, '02T09:15', { kind: 'message', files })] },
    });
    let asked = '';
    let opener: HTMLAnchorElement | undefined;
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      opener = this;
    };
    backend.fileAddress = async (_receipt, id) => {
      asked = id;
      return { ok: true, value: { path: 'https://api.example.go.th/api/v1/files/once', expiresAt: '' } };
    };
    [...root.querySelectorAll('button')].find(({ innerText }) => innerText === 'Download a.jpg (2 kB)')?.click();
    await until(() => opener, 'the address');
    HTMLAnchorElement.prototype.click = click;
    expect(asked).to.equal('f');
    expect([opener?.href, opener?.target, opener?.rel]).to.deep.equal([
      'https://api.example.go.th/api/v1/files/once',
      '_blank',
      'noreferrer',
    ]);
  });
});
