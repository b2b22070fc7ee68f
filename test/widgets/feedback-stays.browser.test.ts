import { expect, nextFrame } from '@open-wc/testing';
import feedback from '../../src/surveys/feedback.json' with { type: 'json' };
import { onlyRecord, send, visit } from './visit.ts';

const skip = 'form button.plain';

/** A backend whose form is another than the ready one, and arrives when it is let go. */
function slowForm() {
  let letGo = () => {};
  const wait = new Promise<undefined>((resolve) => {
    letGo = () => resolve(undefined);
  });
  const form = { name: 'feedback', version: 'b'.repeat(64), form: { ...feedback, title: 'Revised' } };
  const before = (call: string) => (call === 'getForm' ? wait : undefined);
  return { options: { forms: { feedback: form }, before }, letGo: () => letGo() };
}

describe('what stands before a person', () => {
  it('is whole from the first moment, the way round the rating too', async () => {
    const somebody = await visit();
    await somebody.sees('.faces input');
    expect(Boolean(somebody.element.shadowRoot?.querySelector(skip))).to.equal(true);
  });

  it('keeps its place and the focus when the backend’s form takes over', async () => {
    const { options, letGo } = slowForm();
    const somebody = await visit({ options });
    const button = await somebody.sees(skip);
    button.focus();
    letGo();
    await somebody.reads('Revised');
    expect(button.matches(':focus')).to.equal(true);
  });

  it('stays open once it was opened, when the backend’s form arrives', async () => {
    const { options, letGo } = slowForm();
    const somebody = await visit({ options });
    (await somebody.sees(skip)).click();
    const text = await somebody.sees('textarea');
    letGo();
    await nextFrame();
    expect(text.isConnected).to.equal(true);
    await somebody.types(1, 'ดี');
    await send(somebody);
    await somebody.sees('.thanks');
    expect(onlyRecord(somebody)).to.deep.include({ answers: { comment: 'ดี' }, complete: true });
  });
});
