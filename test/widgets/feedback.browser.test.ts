import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { render } from 'lit';
import type { Failure } from '../../src/backends/backend.ts';
import type { MemoryOptions } from '../../src/backends/memory.ts';
import { failing, feedbackWith, person } from '../../stories/support.ts';
import { until } from '../../stories/until.ts';
import { onlyRecord, send, visit } from './visit.ts';

/** Clicks with the pointer although the browser has not said that the arrow key was let go. */
async function clickOverArrow(face: HTMLElement) {
  const { x, y, width, height } = face.getBoundingClientRect();
  await sendKeys({ down: 'ArrowRight' });
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  await sendKeys({ up: 'ArrowRight' });
}

describe('giving feedback', () => {
  it('counts the first choice even if the rest is abandoned, and leaves the focus where it was', async () => {
    const somebody = await visit();
    const face = (await somebody.sees('.faces input')) as HTMLInputElement;
    face.focus();
    const started = oneEvent(somebody.element, 'ruam-started');
    await sendKeys({ press: 'Space' });
    await started;
    expect(onlyRecord(somebody)).to.deep.include({ answers: { satisfaction: 1 }, complete: false });
    expect(face.matches(':focus')).to.equal(true);
    expect((await somebody.sees('[role=status]')).textContent).to.contain('saved');
  });

  const ways: [string, (face: HTMLElement) => Promise<void>][] = [
    ['Space', () => sendKeys({ press: 'Space' })],
    ['Enter', () => sendKeys({ press: 'Enter' })],
    ['a click', async (face) => face.click()],
    ['a click while an arrow key is still down', clickOverArrow],
  ];
  for (const [way, choose] of ways) {
    it(`does not count what the arrow keys pass over, until it is chosen by ${way}`, async () => {
      const somebody = await visit();
      (await somebody.sees('.faces input')).focus();
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowRight' });
      await somebody.sees('textarea');
      expect(somebody.backend.responses.size).to.equal(0);
      const started = oneEvent(somebody.element, 'ruam-started');
      await choose(somebody.element.shadowRoot?.activeElement as HTMLElement);
      await started;
      expect(onlyRecord(somebody)).to.deep.include({ answers: { satisfaction: 3 }, complete: false });
    });
  }

  it('keeps the last of several choices in one record', async () => {
    const somebody = await visit();
    for (const nth of [1, 5, 3, 4]) await somebody.choosesFace(nth);
    await send(somebody);
    await somebody.sees('.thanks');
    expect(onlyRecord(somebody)).to.deep.include({ answers: { satisfaction: 4 }, complete: true });
  });

  it('sends everything once, thanks, tells the page once, and moves the focus to the thanks', async () => {
    const somebody = await visit();
    const told: string[] = [];
    for (const name of ['ruam-started', 'ruam-submit', 'ruam-submitted', 'ruam-failed']) {
      somebody.element.addEventListener(name, (event) => told.push(event.type));
    }
    const started = oneEvent(somebody.element, 'ruam-started');
    await somebody.choosesFace(2);
    await started;
    (await somebody.sees<HTMLInputElement>('[type=checkbox]')).click();
    await somebody.types(1, 'รอนาน');
    await somebody.types(2, '0812345678');
    await send(somebody);
    const thanks = await somebody.sees('.thanks');
    expect(onlyRecord(somebody)).to.deep.include({
      answers: { satisfaction: 2, went_wrong: ['staff'], comment: 'รอนาน', contact: '0812345678' },
      complete: true,
    });
    expect(told).to.deep.equal(['ruam-started', 'ruam-submit', 'ruam-submitted']);
    expect(thanks.matches(':focus')).to.equal(true);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('goes on without a rating: the focus goes to what comes next', async () => {
    const somebody = await visit();
    (await somebody.sees('form button.plain')).click();
    const next = await somebody.sees<HTMLInputElement>('[type=checkbox]');
    await until(() => somebody.element.shadowRoot?.activeElement === next, 'the focus on what comes next');
  });

  it('asks the page first, and sends nothing until it agrees', async () => {
    const somebody = await visit();
    let asked = 0;
    somebody.element.addEventListener('ruam-submit', (event) => {
      if (++asked === 1) event.preventDefault();
    });
    (await somebody.sees('form button.plain')).click();
    await somebody.types(1, 'ดี');
    await send(somebody);
    expect((await somebody.sees<HTMLTextAreaElement>('textarea')).value).to.equal('ดี');
    // Had it been sent all the same, it could not be sent again.
    await send(somebody);
    await somebody.sees('.thanks');
    expect(asked).to.equal(2);
    expect(onlyRecord(somebody)).to.deep.include({ answers: { comment: 'ดี' }, complete: true });
  });

  it('does not thank before the backend has confirmed with an id', async () => {
    let confirm: ((failure: undefined) => void) | undefined;
    const options: MemoryOptions = {
      before: (call) =>
        call === 'getForm'
          ? undefined
          : new Promise((resolve) => {
              confirm = resolve;
            }),
    };
    const somebody = await visit({ options });
    (await somebody.sees('form button.plain')).click();
    await somebody.types(1, 'ดี');
    await send(somebody);
    await until(() => confirm, 'that it is sent');
    expect(somebody.element.shadowRoot?.querySelector('.thanks')).to.equal(null);
    await send(somebody);
    confirm?.(undefined);
    await somebody.sees('.thanks');
    onlyRecord(somebody);
  });
});

describe('when it does not get through', () => {
  const failures: [Failure, string][] = [
    [{ reason: 'offline', unknown: true }, 'cannot reach'],
    [{ reason: 'timeout', unknown: true }, 'too long'],
    [{ reason: 'too-many', unknown: false, wait: 42 }, '42 seconds'],
    [{ reason: 'server', unknown: true }, 'has a problem'],
    [{ reason: 'page-refused', unknown: false }, 'not allowed'],
  ];
  for (const [failure, words] of failures) {
    it(`says "${words}" plainly, keeps everything, and can be sent again`, async () => {
      const somebody = await visit({ options: failing(failure) });
      const failed: string[] = [];
      somebody.element.addEventListener('ruam-failed', (event) => failed.push((event as CustomEvent).detail.reason));
      await somebody.choosesFace(1);
      await somebody.types(1, 'ยังไม่ได้รับบัตร');
      await send(somebody);
      const notice = await somebody.sees('[role=alert] .summary');
      expect(notice.textContent).to.contain(words).and.to.contain('Not sent yet');
      expect(failed).to.include(failure.reason);
      expect((await somebody.sees<HTMLTextAreaElement>('textarea')).value).to.equal('ยังไม่ได้รับบัตร');
      somebody.backend.options = {};
      await send(somebody);
      await somebody.sees('.thanks');
      expect(onlyRecord(somebody)).to.deep.include({ answers: { satisfaction: 1, comment: 'ยังไม่ได้รับบัตร' } });
    });
  }

  it('makes one record when the reply was lost and something was typed before the second try', async () => {
    const somebody = await visit({
      options: { after: (call) => (call === 'getForm' ? undefined : { reason: 'offline', unknown: true }) },
    });
    await somebody.choosesFace(1);
    await somebody.types(1, 'ครั้งแรก');
    await send(somebody);
    await somebody.sees('[role=alert] .summary');
    await somebody.types(1, 'แก้ไขแล้ว');
    somebody.backend.options = {};
    await send(somebody);
    await somebody.sees('.thanks');
    expect(onlyRecord(somebody)).to.deep.include({ answers: { satisfaction: 1, comment: 'แก้ไขแล้ว' }, complete: true });
  });

  it('shows what stands in the page until it is usable, and again when the backend is down', async () => {
    const somebody = await visit({ options: { before: () => ({ reason: 'offline', unknown: true }) } });
    const link = somebody.element.querySelector('a') as HTMLElement;
    await somebody.sees('slot');
    expect(link.offsetHeight).to.be.greaterThan(0);
  });
});

describe('what was typed', () => {
  it('is there again after a reload, without contact data, and is cleared once it is sent', async () => {
    const first = await visit();
    await first.choosesFace(2);
    await first.types(1, 'พิมพ์ค้างไว้');
    await first.types(2, '0812345678');
    const { backend } = first;
    const draft = Object.entries(sessionStorage);
    fixtureCleanup();
    const again = html`<div lang="en"><ruam-feedback .backend=${backend}></ruam-feedback></div>`;
    for (const [name, value] of draft) sessionStorage.setItem(name, value);
    const second = person(await fixture(again));
    expect((await second.sees<HTMLTextAreaElement>('textarea')).value).to.equal('พิมพ์ค้างไว้');
    expect((await second.sees<HTMLInputElement>('input[part=control]')).value).to.equal('');
    await send(second);
    await second.sees('.thanks');
    expect(onlyRecord(second)).to.deep.include({ answers: { satisfaction: 2, comment: 'พิมพ์ค้างไว้' }, complete: true });
    expect(sessionStorage.length).to.equal(0);
  });

  it('stays on the device only if the person says so, and can be erased there', async () => {
    const somebody = await visit();
    await somebody.choosesFace(4);
    await somebody.types(1, 'ดี');
    const choice = await somebody.sees<HTMLInputElement>('.draft input');
    expect(choice.checked).to.equal(false);
    expect(localStorage.length).to.equal(0);
    choice.click();
    expect(localStorage.length).to.equal(1);
    (await somebody.sees('.draft button')).click();
    expect(localStorage.length).to.equal(0);
  });

  it('is not sent with personal data in it before the person has decided', async () => {
    const somebody = await visit();
    (await somebody.sees('form button.plain')).click();
    await somebody.types(1, 'โทร 081-234-5678');
    await send(somebody);
    const warning = await somebody.sees('.guard');
    expect(warning.textContent).to.contain('081-234-5678');
    expect(somebody.backend.responses.size).to.equal(0);
    expect(warning.matches(':focus')).to.equal(true);
    await somebody.presses('Hide and send');
    await somebody.sees('.thanks');
    expect(onlyRecord(somebody)?.answers).to.deep.equal({ comment: 'โทร 08•-•••-••••' });
  });

  it('is sent as it is if the person wants that, but for 13-digit numbers', async () => {
    const somebody = await visit();
    (await somebody.sees('form button.plain')).click();
    await somebody.types(1, 'โทร 081-234-5678 บัตร 1234567890121');
    await send(somebody);
    await somebody.presses('Send as it is');
    await somebody.sees('.thanks');
    expect(onlyRecord(somebody)?.answers.comment)
      .to.match(/081-234-5678/)
      .and.not.match(/1234567890121/);
  });
});

describe('the language', () => {
  it('is the one the page has, live, through shadow roots', async () => {
    const page = await fixture(html`<div lang="th"><div id="host"></div></div>`);
    const inner = page.querySelector('#host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    render(feedbackWith(), inner);
    const somebody = person(inner);
    await somebody.reads('พอใจมาก');
    page.setAttribute('lang', 'en-GB');
    await somebody.reads('Very good');
  });
});
