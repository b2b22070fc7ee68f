import { expect, fixture, html } from '@open-wc/testing';
import { mount, mountAll } from '../../src/loader/mount.ts';
import { until } from '../../stories/until.ts';

describe('a widget in an editor that strips unknown tags', () => {
  it('it takes the place’s settings and keeps what stood there as its fallback', async () => {
    const place = await fixture<HTMLElement>(
      html`<div data-ruam="feedback" data-form="service-counter" data-lang="en"><a href="tel:1694">1694</a></div>`,
    );
    mount(place);
    const widget = place.firstElementChild;
    expect(widget?.localName).to.equal('ruam-feedback');
    expect(widget?.getAttribute('form')).to.equal('service-counter');
    expect(widget?.getAttribute('lang')).to.equal('en');
    expect(widget?.firstElementChild?.getAttribute('href')).to.equal('tel:1694');
    expect(place.childNodes.length).to.equal(1);
  });

  it('it becomes one widget however often it is mounted', async () => {
    const place = await fixture<HTMLElement>(html`<div data-ruam="feedback"></div>`);
    mount(place);
    mount(place);
    expect(place.querySelectorAll('ruam-feedback').length).to.equal(1);
  });

  for (const name of ['nothing-of-ours', 'constructor', '']) {
    it(`it leaves a page alone that asks for “${name}”`, async () => {
      const place = await fixture<HTMLElement>(html`<div data-ruam=${name}>text</div>`);
      mount(place);
      expect(place.childElementCount).to.equal(0);
    });
  }

  it('it lets no data attribute become script or style', async () => {
    const place = await fixture<HTMLElement>(
      html`<div data-ruam="feedback" data-onclick="alert(1)" data-onfocus="alert(1)" data-style="color: red"></div>`,
    );
    mount(place);
    expect(place.firstElementChild?.getAttributeNames()).to.deep.equal([]);
  });

  it('it comes to places that are put in later, too', async () => {
    mountAll();
    const outer = await fixture<HTMLElement>(html`<section></section>`);
    const place = document.createElement('div');
    place.dataset.ruam = 'feedback';
    const wrapper = document.createElement('div');
    wrapper.append(place);
    outer.append(wrapper);
    await until(() => place.firstElementChild?.localName === 'ruam-feedback', 'the widget');
  });
});
