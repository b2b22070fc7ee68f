import { expect } from '@open-wc/testing';
import type { MemoryOptions } from '../../src/backends/memory.ts';
import type { FormReply } from '../../src/contract/forms.ts';
import { pages, visit } from './survey-visit.ts';

describe('a survey that not everybody may answer', () => {
  it('it says since when it is closed, in place of the questions', async () => {
    const { root, reads } = await visit({ reply: { closed: 'over', closes: '2026-01-05T01:30:00Z' } });
    await reads('This closed on 5 January 2026');
    await reads('Our service');
    expect(root.querySelector('form')).to.equal(null);
  });

  it('it asks for the link with the code, and takes the code of the link', async () => {
    const without = await visit({ reply: { admission: 'ticket' } });
    await without.reads('Only people who were given a code');
    let body = '';
    const somebody = await visit({ reply: { admission: 'ticket' }, ticket: 'abc', form: { pages: [pages[0]] } });
    const { sendResponse } = somebody.backend;
    somebody.backend.sendResponse = (form, key, sent) => {
      body = sent;
      return sendResponse(form, key, sent);
    };
    await somebody.types(0, 'Long queue');
    await somebody.presses('Send answers');
    await somebody.reads('Reference number m1');
    expect(JSON.parse(body).ticket).to.equal('abc');
  });

  it('it takes the code that a person types, asks again where the backend does not, and keeps what was typed', async () => {
    const refusal = { reason: 'refused', unknown: false, problem: 'ticket-refused' } as const;
    const bodies: { ticket?: string }[] = [];
    const somebody = await visit({ reply: { admission: 'ticket' }, form: { pages: [pages[0]] } });
    const { sendResponse } = somebody.backend;
    somebody.backend.sendResponse = async (form, key, body) => {
      bodies.push(JSON.parse(body));
      return bodies.length === 1 ? { ok: false, failure: refusal } : sendResponse(form, key, body);
    };
    const { root, until, reads, presses } = somebody;
    const box = () => until(() => root.querySelector<HTMLInputElement>('#ticket'), 'the box');
    const fill = async (code: string) => {
      const field = await box();
      field.value = code;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    await reads('Type the code here');
    expect(root.querySelector('[part=question]')).to.equal(null);
    await presses('Continue');
    await reads('Type your code');
    await until(() => root.activeElement?.id === 'ticket', 'the focus in the box');
    await expect(somebody.element).to.be.accessible();
    await fill('wrong-code');
    await presses('Continue');
    await until(() => root.activeElement?.className === 'step-head', 'the focus on the questions');
    await somebody.types(0, 'Long queue');
    await presses('Send answers');
    await reads('The code is wrong, or has been used');
    await expect(somebody.element).to.be.accessible();
    await fill('right-code');
    await presses('Send again');
    await reads('Reference number m1');
    expect(bodies.map(({ ticket }) => ticket)).to.deep.equal(['wrong-code', 'right-code']);
    expect([...somebody.backend.responses.values()][0]?.answers).to.deep.equal({ what: 'Long queue' });
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('right-code');
  });

  it('it says that the code was used, and keeps what was typed', async () => {
    const failure = { reason: 'refused', unknown: false, problem: 'ticket-refused' } as const;
    const options: MemoryOptions = { before: (call) => (call === 'sendResponse' ? failure : undefined) };
    const sample = { name: 'sample', version: 'a'.repeat(64), form: { pages: [pages[0]] } };
    const somebody = await visit({ options: { ...options, forms: { sample } } });
    await somebody.types(0, 'Long queue');
    await somebody.presses('Send answers');
    await somebody.reads('The code is wrong, or has been used');
    expect(somebody.root.querySelector<HTMLInputElement>('[part=question] input')?.value).to.equal('Long queue');
  });
});

describe('a form of the page itself that not everybody may answer', () => {
  const own = { title: 'Our service', pages: [pages[0]] };

  /** Somebody comes to it, and the backend says only later what it has to say. */
  async function come(reply: Partial<FormReply>) {
    let arrive = () => {};
    const late = new Promise<undefined>((done) => {
      arrive = () => done(undefined);
    });
    const options: MemoryOptions = { before: (call) => (call === 'getForm' ? late : undefined) };
    const src = URL.createObjectURL(new Blob([JSON.stringify(own)]));
    return { arrive, ...(await visit({ reply, options, src, form: own })) };
  }

  it('it says so in place of the questions, as soon as the backend does', async () => {
    const { arrive, until, reads, root } = await come({ closed: 'full' });
    await until(() => root.querySelector('[part=question]'), 'the questions');
    arrive();
    await reads('This is closed: we have as many answers');
    expect(root.querySelector('[part=question]')).to.equal(null);
  });

  it('it says so above what a person has typed already, and leaves them that', async () => {
    const { arrive, until, types, root } = await come({ closed: 'over', closes: '2026-01-05T01:30:00Z' });
    await types(0, 'Long queue');
    arrive();
    const said = await until(() => root.querySelector('.gate [role=alert]'), 'it');
    expect(said.textContent).to.contain('This closed on 5 January 2026');
    expect(root.querySelector<HTMLInputElement>('[part=question] input')?.value).to.equal('Long queue');
  });

  it('it asks above what was typed for the code, and sends that', async () => {
    const { arrive, until, types, presses, reads, root, backend } = await come({ admission: 'ticket' });
    let body = '';
    const { sendResponse } = backend;
    backend.sendResponse = (form, key, sent) => {
      body = sent;
      return sendResponse(form, key, sent);
    };
    await types(0, 'Long queue');
    arrive();
    const field = await until(() => root.querySelector<HTMLInputElement>('.gate #ticket'), 'the box');
    field.value = 'right-code';
    await presses('Continue');
    await until(() => !root.querySelector('.gate'), 'the box going');
    await presses('Send answers');
    await reads('Reference number m1');
    expect(JSON.parse(body)).to.deep.include({ ticket: 'right-code', answers: { what: 'Long queue' } });
  });
});
