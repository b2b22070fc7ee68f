import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { MemoryBackend } from '../../src/backends/memory.ts';
import { failing, type Person, person } from '../../stories/support.ts';
import { until } from '../../stories/until.ts';
import { onlyRecord, send, visit } from './visit.ts';

/** The page as it is after a reload, in the same tab. */
async function reload(backend: MemoryBackend, widget = html`<ruam-feedback .backend=${backend}></ruam-feedback>`) {
  const kept = Object.entries(sessionStorage);
  fixtureCleanup();
  for (const [name, value] of kept) sessionStorage.setItem(name, value);
  return fixture(html`<div lang="en">${widget}</div>`);
}

/** Lets everything through again. */
function recover({ backend }: Person) {
  const { before, ...rest } = backend.options;
  backend.options = rest;
}

describe('after a reload', () => {
  it('says that the first choice is stored only if it is, and stores it once it can', async () => {
    const first = await visit({ options: failing({ reason: 'offline', unknown: true }) });
    await first.choosesFace(3);
    await first.reads('Your answer is not saved yet. It will be sent with the rest.');
    const second = person(await reload(first.backend));
    await second.reads('Your answer is not saved yet. It will be sent with the rest.');
    expect(first.backend.responses.size).to.equal(0);
    recover(first);
    const third = person(await reload(first.backend));
    await third.reads('Your answer is saved. You can add more.');
    expect(onlyRecord(third)).to.deep.include({ answers: { satisfaction: 3 }, complete: false });
  });

  it('sends nothing by itself that the person had sent and may have changed since', async () => {
    const first = await visit({ options: failing({ reason: 'offline', unknown: true }) });
    (await first.sees('form button.plain')).click();
    await first.types(1, 'ก่อน');
    await send(first);
    await first.sees('[role=alert] .summary');
    await first.types(1, 'หลัง');
    recover(first);
    const second = person(await reload(first.backend));
    expect((await second.sees<HTMLTextAreaElement>('textarea')).value).to.equal('หลัง');
    expect(first.backend.responses.size).to.equal(0);
    await send(second);
    await second.sees('.thanks');
    expect(onlyRecord(second)).to.deep.include({ answers: { comment: 'หลัง' }, complete: true });
  });
});

describe('answering more than once', () => {
  it('begins anew where the person wants to answer again, with the focus on the first question', async () => {
    const somebody = await visit({ form: 'feedback' });
    await somebody.choosesFace(4);
    await send(somebody);
    await somebody.presses('Answer again');
    const face = await somebody.sees<HTMLInputElement>('.faces input');
    await until(() => somebody.element.shadowRoot?.activeElement === face, 'the focus on the first face');
    await somebody.choosesFace(1);
    await send(somebody);
    await somebody.sees('.thanks');
    const answers = [...somebody.backend.responses.values()].map((record) => record.answers);
    expect(answers).to.deep.equal([{ satisfaction: 4 }, { satisfaction: 1 }]);
  });

  it('keeps two widgets of one form on one page apart', async () => {
    const { backend } = await visit();
    const two = html`${[1, 2].map(() => html`<div><ruam-feedback .backend=${backend}></ruam-feedback></div>`)}`;
    const [one, other] = [...(await reload(backend, two)).children].map(person);
    for (const [somebody, text] of [
      [one, 'หนึ่ง'],
      [other, 'สอง'],
    ] as const) {
      (await somebody?.sees('form button.plain'))?.click();
      await somebody?.types(1, text);
    }
    for (const somebody of [one, other]) {
      if (somebody) await send(somebody);
      await somebody?.sees('.thanks');
    }
    const texts = [...backend.responses.values()].map((record) => record.answers.comment);
    expect(texts).to.deep.equal(['หนึ่ง', 'สอง']);
  });

  it('asks about personal data that was typed while the rest was on its way', async () => {
    let arrive: ((failure: undefined) => void) | undefined;
    const somebody = await visit({
      options: {
        before: (call) =>
          call === 'getForm'
            ? undefined
            : new Promise((resolve) => {
                arrive = resolve;
              }),
      },
    });
    (await somebody.sees('form button.plain')).click();
    await somebody.types(1, 'ดี');
    await send(somebody);
    await until(() => arrive, 'that it is sent');
    await somebody.types(1, 'โทร 081-234-5678');
    somebody.backend.options = {};
    arrive?.(undefined);
    await somebody.sees('.guard');
    expect(onlyRecord(somebody)?.answers).to.deep.equal({ comment: 'ดี' });
    await somebody.presses('Hide and send');
    await somebody.sees('.thanks');
    expect(onlyRecord(somebody)?.answers).to.deep.equal({ comment: 'โทร 08•-•••-••••' });
  });
});
