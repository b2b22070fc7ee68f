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
