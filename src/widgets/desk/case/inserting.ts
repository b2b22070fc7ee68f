import { html, nothing, type TemplateResult } from 'lit';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import type { Desk } from '../context.ts';
import { select } from '../fields.ts';
import { languageName } from '../times.ts';

const primary = (tag: string) => tag.toLowerCase().split('-')[0];

/**
 * Offers texts to answer with, those in the citizen's language first.
 * @param lang what the citizen speaks
 * @param insert puts a text into what is being written
 */
export function drawTemplates(
  desk: Desk,
  lang: string,
  insert: (text: string) => void,
): TemplateResult | typeof nothing {
  const { act } = deskCaseWords[desk.language];
  const all = desk.lists.templates.flatMap(({ name, title, texts }) =>
    Object.entries(texts).map(([tag, text]) => ({ value: `${name} ${tag}`, title, tag, text })),
  );
  if (!all.length) return nothing;
  const mine = all.filter(({ tag }) => primary(tag) === primary(lang));
  const others = all.filter((each) => !mine.includes(each));
  const language = languageName(lang, desk.language);
  const options = [
    ...mine.map(({ value, title }) => [value, title] as const),
    ...others.map(
      ({ value, title, tag }) =>
        [value, act.inOtherLanguage({ title, language: languageName(tag, desk.language) })] as const,
    ),
  ];
  const press = (event: Event) => {
    const list = (event.target as Element).closest('.templates')?.querySelector('select');
    const text = all.find(({ value }) => value === list?.value)?.text;
    if (text !== undefined) insert(text);
  };
  return html`<div class="templates">
    ${select({
      ...{ id: 'act-template', label: act.template, options, value: options[0]?.[0] ?? '', on: () => {} },
      hint: mine.length ? undefined : act.noTemplate({ language }),
    })}
    <button type="button" @click=${press}>${act.insert}</button>
  </div>`;
}
