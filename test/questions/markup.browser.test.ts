import { expect } from '@open-wc/testing';
import { choosing, judging, typing } from '../../stories/question-samples.ts';
import { tables } from '../../stories/question-tables.ts';
import { answer } from './survey-page.ts';

/** Markup that would run, load or change the page, were it taken as it is. */
const hostile =
  '<img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">a</a>' +
  '<svg onload="window.ran=1"></svg><iframe srcdoc="x"></iframe><form action="//evil"><input name=x></form>' +
  '<b onclick="window.ran=1" style="position:fixed">bold</b><style>*{display:none}</style>{q}';

const spoiled = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((each) => spoiled(each));
  if (typeof value !== 'object' || value === null) {
    return /^(title|text|html|description|imageLink|th|en)$/.test(key) ? hostile : value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoiled(each, name)]));
};

describe('what an author writes', () => {
  for (const family of [choosing, judging, tables, typing]) {
    it(`never runs, and brings no element of its own: ${family.elements.map(({ type }) => type).join()}`, async () => {
      const elements = family.elements.map((element) => ({
        ...(spoiled(element) as typeof element),
        description: hostile,
        defaultValue: family.answers[String(element.name)],
      }));
      const somebody = await answer(elements);
      await somebody.sends();
      expect(somebody.all('script, style, iframe, form form, img[onerror], [name=x], svg[onload]')).to.deep.equal([]);
      for (const element of somebody.all('[part=question] *, .summary *')) {
        for (const { name, value } of element.attributes) {
          expect(name).not.to.match(/^on|^style$|^srcdoc$/);
          if (/^(href|src)$/.test(name)) expect(value).not.to.match(/^\s*(javascript|data|vbscript):/i);
        }
      }
      expect((window as { ran?: number }).ran).to.equal(undefined);
    });
  }
});
