import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../country/th/date.ts';
import { normaliseThai } from '../country/th/normalise.ts';
import { plainText } from '../form/markup/read.ts';
import type { Choice, Model } from '../form/types.ts';
import { longListWords } from '../locales/long-list.ts';
import { focusLater } from './announce.ts';
import type { Asked } from './look.ts';

/** So many are shown at a time: real ones, which a browser finds in the page and a screen reader reads. */
export const page = 100;

/** What somebody sees now of one long list. */
export interface View {
  /** How many, from the first. */
  most: number;
  /** As it is compared. */
  typed: string;
  /** What has been chosen while the list stands so: it stays where it is, chosen or not any more. */
  readonly kept: Set<unknown>;
  /** One has just been chosen, for good. */
  settled: boolean;
  /** Texts as they are compared. */
  readonly texts: Map<string, string>;
}

const views = new WeakMap<Model, Map<string, View>>();

/** What is seen of a question's list now, kept for as long as its form is in front of the person. */
export function viewOf({ filling: { form }, id }: Pick<Asked, 'filling' | 'id'>): View {
  const all = views.get(form) ?? new Map<string, View>();
  views.set(form, all);
  const view = all.get(id) ?? { most: page, typed: '', settled: false, kept: new Set(), texts: new Map() };
  all.set(id, view);
  return view;
}

/** What stands in a list now. */
interface Seen {
  shown: readonly Choice[];
  /** How many hold what was typed. */
  found: number;
}

/** The first choices that hold what was typed; besides them those that say that none fits, and what is chosen of the rest. */
export function see(view: View, choices: readonly Choice[], chosen: readonly unknown[]): Seen {
  for (const value of chosen.slice(-page)) view.kept.add(value);
  let found = 0;
  const shown = choices.filter(({ value, text, special }) => {
    const holds = view.typed === '' || comparable(view, text).includes(view.typed);
    if (special) return true;
    if (holds) found++;
    return (holds && found <= view.most) || view.kept.has(value);
  });
  return { shown, found };
}

/** Case and the order of Thai marks make no difference. */
const compared = (text: string) => normaliseThai(text).toLocaleLowerCase();

function comparable({ texts }: View, text: string): string {
  const known = texts.get(text) ?? compared(plainText(text));
  texts.set(text, known);
  return known;
}

/** Where a part of the words can be typed, so that only choices with it are shown. */
export function finder({ id, question, filling }: Asked, view: View): TemplateResult {
  const type = (event: Event) => {
    const input = event.target as HTMLInputElement;
    Object.assign(view, { typed: compared(input.value.trim()), most: page });
    view.kept.clear();
    focusLater(event, `#${id}-filter`);
  };
  return html`<label part="label" class="finder" for="${id}-filter">${longListWords[filling.language].filter}</label
    ><input
      id="${id}-filter"
      part="control"
      type="search"
      autocomplete="off"
      aria-describedby="${id}-label"
      ?disabled=${!question.enabled}
      @input=${type}
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
    />`;
}

/** Says how many are seen of so many, and shows more of them; the focus goes to the first of these, which `next` selects. */
export function more(
  { id, filling: { language } }: Pick<Asked, 'id' | 'filling'>,
  view: View,
  all: number,
  next: () => string,
): TemplateResult {
  const words = longListWords[language];
  const [most, count] = [view.most, all].map((each) => formatNumber(each, language)) as [string, string];
  const show = (event: Event) => {
    view.most += page;
    focusLater(event, next());
  };
  const told = () => {
    if (!view.typed) return view.most < all ? words.shown(most, count) : '';
    if (!all) return words.none;
    return view.most < all ? words.foundMore(most, count) : words.found(count);
  };
  return html`<p part="hint" class="seen" role="status" id="${id}-seen">${told()}</p>
    ${
      view.most < all
        ? html`<button type="button" id="${id}-more" aria-describedby="${id}-label" @click=${show}>
            ${words.more(formatNumber(Math.min(page, all - view.most), language))}
          </button>`
        : nothing
    }`;
}

/** A list of choices with what finds and shows more of them; `draw` draws those that are seen, under ids that begin with `list`. */
export function choicesIn(
  asked: Asked,
  { list = asked.id, keeps = true }: { list?: string; keeps?: boolean },
  draw: (seen: Asked) => TemplateResult,
): TemplateResult {
  const { question, id } = asked;
  const { value, choices } = question;
  const view = viewOf(asked);
  const chosen = keeps && value !== undefined ? [value].flat() : [];
  const look = () => see(view, choices, chosen);
  const { shown, found } = look();
  const next = () => {
    const before = new Set(shown.map((choice) => choice.value));
    return `#${list}-${look().shown.findIndex((choice) => !before.has(choice.value))}`;
  };
  const cut = Object.create(question, { choices: { value: shown } });
  return html`${choices.length > 9 ? finder(asked, view) : nothing}${draw({ ...asked, id: list, question: cut })}
  ${more({ ...asked, id }, view, found, next)}`;
}
