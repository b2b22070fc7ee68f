import { expect } from '@open-wc/testing';
import { fetchForm } from '../../src/loader/form.ts';

/** Addresses that are asked for early, for a widget written so. */
function asked(tag: string, attributes: Record<string, string>): string[] {
  const widget = document.createElement(tag);
  widget.setAttribute('endpoint', 'https://api.example/api/v1');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  fetchForm(widget, 'https://api.example/ruam.js');
  const links = [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]')];
  for (const link of links) link.remove();
  return links.map(({ href }) => href);
}

describe('the form of a widget that is on its way', () => {
  for (const [tag, attributes, form] of [
    ['ruam-survey', { form: 'two words' }, 'two%20words'],
    ['ruam-survey', {}, 'satisfaction'],
    ['ruam-feedback', { form: 'counter' }, 'counter'],
  ] as const) {
    it(`it is asked for beside the code: ${tag} ${JSON.stringify(attributes)}`, () => {
      expect(asked(tag, attributes)).to.deep.equal([`https://api.example/api/v1/forms/${form}`]);
    });
  }

  for (const [tag, attributes] of [
    ['ruam-feedback', {}],
    ['ruam-survey', { backend: 'memory' }],
    ['ruam-survey', { view: 'results' }],
  ] as const) {
    it(`it is not asked for where nobody needs it at once: ${tag} ${JSON.stringify(attributes)}`, () => {
      expect(asked(tag, attributes)).to.deep.equal([]);
    });
  }
});
