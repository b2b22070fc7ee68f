import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { memory } from '../src/backends/memory.ts';
import type { Json } from '../src/form/types.ts';
import type { RuamSurvey } from '../src/widgets/survey/survey.ts';
import '../src/widgets/survey/define.ts';
import type { Family } from './question-samples.ts';
import { until } from './until.ts';

/** A survey of one page with these questions, as if nobody had used this page before. */
export function survey(form: Json): TemplateResult {
  sessionStorage.clear();
  localStorage.clear();
  const backend = memory({ forms: { sample: { name: 'sample', version: 'a'.repeat(64), form } } });
  return html`<ruam-survey .backend=${backend} .form=${'sample'}></ruam-survey>`;
}

/** Waits until something of this selector stands in the first survey of a page, and gives it. */
export function seen<E extends Element = HTMLElement>(page: ParentNode, selector: string): Promise<E> {
  return until(() => page.querySelector<RuamSurvey>('ruam-survey')?.shadowRoot?.querySelector<E>(selector), selector);
}

type Told = StoryObj & { render: NonNullable<StoryObj['render']> };

const answered = ({ elements, answers }: Family): Json[] =>
  elements.map((element) => {
    const value = answers[String(element.name)];
    return value === undefined ? element : { ...element, defaultValue: value };
  });

const long =
  'กรุณาอธิบายอย่างละเอียดเกี่ยวกับประสบการณ์ของท่านในการติดต่อขอรับบริการจากสำนักงานจัดหางานจังหวัดและศูนย์บริการจัดหางานเพื่อคนไทย รวมทั้งการต่ออายุใบอนุญาตทำงานของคนต่างด้าวตามพระราชกำหนดการบริหารจัดการการทำงานของคนต่างด้าว';

/** The same text wherever there is one, longer than anybody should write. */
function lengthened(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => lengthened(each));
  if (typeof value !== 'object' || value === null) return value;
  if (/^(title|text)$/.test(name)) return name === 'title' ? long : long.slice(0, 90);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, lengthened(each, key)]));
}

const shown = (elements: Json[], more: Json = {}): Told => ({
  render: () => survey({ elements, ...more }),
  play: async ({ canvasElement }) => {
    await seen(canvasElement, '[part=question]');
  },
});

/** A family of kinds in every state that a person can meet. */
export function states(family: Family): Record<'empty' | 'answered' | 'problems' | 'disabled' | 'long', Told> {
  const required = family.elements.map((element) => (element.title ? { ...element, isRequired: true } : element));
  return {
    empty: shown(family.elements),
    answered: shown(answered(family)),
    problems: {
      render: () => survey({ elements: required }),
      play: async ({ canvasElement }) => {
        (await seen(canvasElement, '[part=submit]')).click();
        await seen(canvasElement, '.summary');
      },
    },
    disabled: shown(answered(family), { mode: 'display' }),
    long: shown(lengthened(answered(family)) as Json[]),
  };
}
