import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { type Person, person } from '../../stories/support.ts';
import { until } from '../../stories/until.ts';
import { visit } from './visit.ts';

const dialog = ({ element }: Person) => element.shadowRoot?.querySelector('dialog');

/** Says "Do not ask again", and gives a page that is opened afterwards on the same device. */
async function afterwards(page: ReturnType<typeof html>) {
  const somebody = await visit({ delivery: 'floating' });
  (await somebody.sees('.float')).click();
  const dismissed = oneEvent(somebody.element, 'ruam-dismissed');
  await somebody.presses('Do not ask again');
  await dismissed;
  await until(() => !dialog(somebody), 'the dialog go');
  return fixture(html`<div lang="en">${page}</div>`);
}

describe('the dialog', () => {
  afterEach(() => localStorage.clear());

  it('is not offered again on this device to a person who said so', async () => {
    const { backend } = await visit();
    const later = person(
      await afterwards(html`<ruam-feedback delivery="floating" .backend=${backend}></ruam-feedback>`),
    );
    await until(() => later.element.hasUpdated, 'that it was drawn');
    await later.element.updateComplete;
    expect(later.element.shadowRoot?.textContent?.trim()).to.equal('');
  });

  it('opens all the same where the person asks for it', async () => {
    const { backend } = await visit();
    const page = await afterwards(html`
      <button id="tell">Tell us</button><ruam-feedback for="tell" .backend=${backend}></ruam-feedback>
    `);
    const later = person(page);
    await later.sees('dialog');
    page.querySelector('button')?.click();
    expect(dialog(later)?.open).to.equal(true);
  });
});
