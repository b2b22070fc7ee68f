import { expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { complainant, complaintWith } from '../../stories/complaint-story.ts';
import { until } from '../../stories/until.ts';

describe('a complaint', () => {
  it('it goes from the category to the receipt, and is filed once', async () => {
    const page = await fixture<HTMLElement>(complaintWith());
    const somebody = complainant(page.parentNode as ParentNode);
    await somebody.sends();
    await somebody.sees('#kept');
    const [filed, ...others] = [...somebody.backend().complaints.values()];
    expect(others).to.deep.equal([]);
    const { answers, ...complaint } = filed as Record<string, unknown>;
    expect(answers).to.deep.equal({ what: 'รอคิวสามชั่วโมง แต่เจ้าหน้าที่ปิดรับก่อนเวลา' });
    expect(complaint).to.deep.include({
      ...{ category: 'service', identity: 'named', lang: 'th', office: 'chiang-mai' },
      person: { name: 'สมหญิง ใจดี', email: 'somying@example.com' },
      place: { province: '50', district: '5001', subdistrict: '500109' },
    });
  });

  it('an answer that was refused and put right is no longer said to be wrong, and its example says how it is written', async () => {
    let refused = true;
    const errors = [{ pointer: '/person/phone', code: 'bad-format' as const }];
    const page = await fixture<HTMLElement>(
      complaintWith({
        before: (call) =>
          call === 'sendComplaint' && refused ? { reason: 'invalid', unknown: false, errors } : undefined,
      }),
    );
    const somebody = complainant(page.parentNode as ParentNode);
    await somebody.sends();
    await somebody.step(4);
    const phone = (await somebody.sees('[type=tel]')) as HTMLInputElement;
    expect(phone.closest('[part=question]')?.textContent).to.contain('เช่น 081 234 5678');
    await somebody.types('[type=tel]', '081 234 5678');
    refused = false;
    await somebody.next();
    await somebody.step(5);
    expect(somebody.read('.summary')).to.equal(undefined);
    await somebody.next();
    await somebody.sees('#kept');
  });

  it('its receipt leads to the page where it is followed, without the secret', async () => {
    const address = 'https://www.example.go.th/tracker.html#ruam-reference=DOE-2569-7K3M00';
    const tracker = { address, qr: { size: 21, path: 'M4 4h7v1h-7z' } };
    const page = await fixture<HTMLElement>(complaintWith({ receipt: { tracker } }));
    const somebody = complainant(page.parentNode as ParentNode);
    await somebody.sends();
    await somebody.sees('#kept');
    const link = (await somebody.sees('a')) as HTMLAnchorElement;
    expect([link.href, link.textContent, link.target]).to.deep.equal([address, address, '_blank']);
  });

  it('nothing is looked for, and nothing said to be missing, where nothing was typed', async () => {
    const page = await fixture<HTMLElement>(complaintWith());
    const somebody = complainant(page.parentNode as ParentNode);
    const field = (await somebody.sees('#search')) as HTMLInputElement;
    expect(field.checkValidity()).to.equal(false);
    await somebody.types('#search', 'หลอกไปทำงานต่างประเทศ');
    expect(field.checkValidity()).to.equal(true);
  });

  it('it is not asked for where others on the way could read it, and the webmaster is told why', async () => {
    const secure = Object.getOwnPropertyDescriptor(window, 'isSecureContext') as PropertyDescriptor;
    const { error } = console;
    const told: unknown[] = [];
    Object.defineProperty(window, 'isSecureContext', { ...secure, get: () => false });
    console.error = (...words) => told.push(...words);
    try {
      const page = await fixture<HTMLElement>(complaintWith());
      const element = (page.matches('ruam-complaint') ? page : page.querySelector('ruam-complaint')) as LitElement;
      await element.updateComplete;
      await until(() => told.length > 0, 'what the webmaster is told');
      expect(told.join()).to.contain('needs https');
      expect(element.renderRoot.querySelector('slot')).to.be.instanceOf(HTMLSlotElement);
      expect(element.renderRoot.querySelector('form')).to.equal(null);
    } finally {
      Object.defineProperty(window, 'isSecureContext', secure);
      console.error = error;
    }
  });
});
