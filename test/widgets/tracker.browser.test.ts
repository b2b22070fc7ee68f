import { expect, fixture, html } from '@open-wc/testing';
import { aView, entry, receipt } from '../../stories/tracker-case.ts';
import { follower } from '../../stories/tracker-story.ts';
import { leave, opened, visit } from './follow.ts';

afterEach(leave);

/** Pastes into a field, as a browser does where nobody stands in the way. */
function paste(field: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
}

describe('whoever has a receipt', () => {
  for (const typed of [
    { reference: 'doe 2569 7k3m9n', secret: '7K3M 9QOX 2F8D HV5T' },
    { reference: 'DOE–๒๕๖๙–7K3M9N', secret: '๗k๓m-๙qox-๒f๘d-hv๕t' },
    { reference: receipt.secret, secret: receipt.reference },
  ]) {
    it(`finds their complaint by "${typed.reference}" and "${typed.secret}"`, async () => {
      const somebody = await visit();
      await somebody.opens(typed);
      await somebody.reads('Staff are looking into your complaint.');
      expect(somebody.focused()?.className).to.equal('case-head');
    });
  }

  it('can paste the whole of it into either field', async () => {
    for (const field of ['#reference', '#secret']) {
      const somebody = await visit();
      paste(
        await somebody.sees(field),
        `ใบรับเรื่อง\nเลขที่ ${receipt.reference}\nรหัสลับ 7k3m-9q0x-2f8d-hv5t\nproof 0000-0000-0000-0000`,
      );
      await somebody.until(() => somebody.root.querySelector<HTMLInputElement>('#secret')?.value, 'the secret');
      await somebody.presses('[type=submit]');
      await somebody.reads('Staff are looking into your complaint.');
    }
  });

  it('comes with the reference by a link, and never with the secret', async () => {
    history.replaceState(null, '', `#ruam-reference=doe-2569-7k3m9n&ruam-secret=${receipt.secret}`);
    const somebody = await visit();
    expect(((await somebody.sees('#reference')) as HTMLInputElement).value).to.equal(receipt.reference);
    expect(((await somebody.sees('#secret')) as HTMLInputElement).value).to.equal('');
  });

  it('confirms the address by the link of the mail, once the receipt is given too', async () => {
    history.replaceState(null, '', '#ruam-reference=DOE-2569-7K3M9N.0000-1111-2222-3333');
    const somebody = await visit();
    expect(((await somebody.sees('#reference')) as HTMLInputElement).value).to.equal(receipt.reference);
    expect(((await somebody.sees('#secret')) as HTMLInputElement).value).to.equal('');
    const asked: unknown[] = [];
    const { lookUp } = somebody.backend;
    somebody.backend.lookUp = (given) => {
      asked.push(given);
      return lookUp(given);
    };
    await somebody.opens();
    await somebody.sees('.case-head');
    expect(asked).to.deep.equal([{ ...receipt, code: '0000111122223333' }]);
  });

  it('is told what is not whole, and led there, before anything is sent', async () => {
    let asked = 0;
    const somebody = await visit({ before: () => void asked++ });
    await somebody.opens({ reference: 'DOE-2569-7K3M9Q', secret: '' });
    await somebody.reads('This is not a whole reference.');
    await somebody.reads('A secret has 16 letters and digits.');
    await somebody.until(() => somebody.focused()?.id === 'reference', 'the focus');
    expect(((await somebody.sees('#reference')) as HTMLInputElement).value).to.equal('DOE-2569-7K3M9Q');
    expect(asked).to.equal(0);
  });

  it('is told the same of an unknown reference and of a wrong secret', async () => {
    const texts = [];
    for (const wrong of [
      { ...receipt, secret: '0'.repeat(16) },
      { ...receipt, reference: 'DOE-2569-000002' },
    ]) {
      const somebody = await visit();
      await somebody.opens(wrong);
      texts.push((await somebody.sees('.summary')).innerText);
    }
    expect(texts[0]).to.contain('We cannot find a complaint with this reference and this secret.');
    expect(texts[1]).to.equal(texts[0]);
  });

  for (const [failure, words] of [
    [{ reason: 'offline', unknown: true }, 'We cannot reach the service.'],
    [{ reason: 'too-many', unknown: false, wait: 42 }, 'Wait 42 seconds'],
    [{ reason: 'server', unknown: true }, 'The service has a problem.'],
    [{ reason: 'page-refused', unknown: true }, 'tell the website’s webmaster'],
  ] as const) {
    it(`is told of ${failure.reason}, and keeps what was typed`, async () => {
      const somebody = await visit({ before: () => failure });
      await somebody.opens();
      await somebody.reads(words);
      expect(((await somebody.sees('#reference')) as HTMLInputElement).value).to.equal(receipt.reference);
      expect(((await somebody.sees('#secret')) as HTMLInputElement).value).to.equal(receipt.secret);
    });
  }
});

describe('whoever follows a complaint', () => {
  it('sees where it stands, what comes next and until when, in their language', async () => {
    const { element, reads } = await opened();
    await reads('By 24 November 2026 (11 working days left)');
    await reads('There is nothing you need to do now.');
    (element.parentElement as HTMLElement).lang = 'th';
    await reads('ภายในวันที่ 24 พฤศจิกายน 2569 (เหลืออีก 11 วันทำการ)');
  });

  it('sees that the office is late, and where to turn', async () => {
    const due = { by: '2026-11-20T16:59:59.999Z', days: 0, kind: 'working', paused: false, overdue: true } as const;
    const somebody = await opened({ view: { due, actions: ['message', 'escalate'] } });
    await somebody.reads('Overdue: the office should have acted by 20 November 2026.');
    await somebody.reads('on 1111');
    const named = await opened({
      view: { due, actions: ['escalate'], escalation: { th: 'โทร 1506', en: 'Call 1506' } },
    });
    await named.reads('Call 1506');
  });

  it('sees that the time stands still while the office waits for them', async () => {
    const due = { by: '2026-11-20T16:59:59.999Z', days: 1, kind: 'working', paused: true, overdue: false } as const;
    const somebody = await opened({ view: { due, state: 'info_requested' } });
    await somebody.reads('The clock is stopped. Once work goes on, 1 working day will be left.');
  });

  it('sees all that happened, the newest first, as the text that it is', async () => {
    const text = '<img src=x onerror=alert(1)>\nสอง';
    const event = entry(4, '09T10:00', { kind: 'message', text });
    const { root } = await opened({ view: { events: [...aView().events, event] } });
    const items = [...root.querySelectorAll<HTMLElement>('ol > li')].map(({ innerText }) => innerText);
    expect(items).to.have.length(4);
    expect(items[0]).to.match(/^Message\n+9 November 2026 at 10:00 · Staff\n+<img/);
    expect(root.querySelector('ol')?.reversed).to.equal(true);
    expect(root.querySelector('img')).to.equal(null);
  });
});

describe('what is remembered', () => {
  const stored = () => JSON.stringify({ ...sessionStorage, ...localStorage });
  const reload = async ({ backend }: Awaited<ReturnType<typeof opened>>) => {
    const tracker = html`<ruam-tracker .backend=${backend as never}></ruam-tracker>`;
    return follower(await fixture<HTMLElement>(html`<div lang="en">${tracker}</div>`));
  };

  it('is nothing, unless they ask for it', async () => {
    const first = await opened();
    expect(stored()).not.to.contain(receipt.secret);
    const second = await reload(first);
    await second.sees('#reference');
  });

  for (const nth of [0, 1]) {
    it(`is nothing where they ticked box ${nth} and thought better of it`, async () => {
      const first = await opened();
      const box = first.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[nth];
      box?.click();
      expect(stored()).to.contain(receipt.secret);
      box?.click();
      expect(stored()).not.to.contain(receipt.secret);
    });

    it(`opens again by itself if they ticked box ${nth}, until they want it forgotten`, async () => {
      const first = await opened();
      const box = [...first.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
      expect(box.map(({ checked }) => checked)).to.deep.equal([false, false]);
      box[nth]?.click();
      const second = await reload(first);
      await second.sees('.case-head');
      await second.reads('Forget this complaint');
      await second.presses('.plain:last-child');
      await second.sees('#reference');
      expect(stored()).not.to.contain(receipt.secret);
    });
  }
});

describe('the tracker', () => {
  it('needs no sideways scroll at 320 px with text of twice the size', async () => {
    const { element, presses } = await opened({ view: { actions: ['message', 'withdraw', 'rate'] } });
    await presses('#act-rate');
    Object.assign(element.style, { width: '320px', fontSize: '200%' });
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('can be used by everybody', async () => {
    const { element, presses, sees } = await opened();
    await presses('#act-message');
    await sees('#doing-text');
    await expect(element).to.be.accessible();
  });
});
