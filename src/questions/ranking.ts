import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../form/markup/read.ts';
import type { Choice } from '../form/types.ts';
import { rankingWords } from '../locales/ranking.ts';
import { announce, focusLater } from './announce.ts';
import { choicesIn, more, page, viewOf } from './long-list.ts';
import type { Asked, Look } from './look.ts';
import { markup } from './markup.ts';

export { rankingStyles as styles } from './ranking.styles.ts';

/**
 * An order of choices, changed by buttons or by arrow keys on them, never by dragging. Where the survey says so, a
 * person first picks what to put in order.
 */
export const look: Look = {
  group: true,
  draw(asked: Asked) {
    const { question, id, describedBy, filling, change } = asked;
    const words = rankingWords[filling.language];
    const picks = question.json.selectToRankEnabled === true;
    const { picked, others } = ranked(question.value, question.choices, picks);
    const view = viewOf(asked);
    const accept = (event: Event) => {
      set(picked);
      focusLater(event, `#${id}-0`);
    };
    const set = (order: readonly Choice[]) =>
      change(order.length ? order.map(({ value }) => value) : undefined, 'chosen');
    const pick = (event: Event, choice: Choice) => {
      set([...picked, choice]);
      announce(event, id, words.at(plainText(choice.text), picked.length + 1, picked.length + 1));
      focusLater(event, `#${id}-${picked.length}`);
    };
    const untouched = !others.length && question.value === undefined && picked.length > 0;
    return html`<div role="group" aria-labelledby="${id}-label" aria-describedby=${describedBy ?? nothing}>
      <p part="hint">${words.hint}</p>
      <ol class="ranking">
        ${(picks ? picked : picked.slice(0, view.most)).map((choice, index) => step(asked, picked, choice, index, set))}
      </ol>
      ${
        others.length
          ? html`<p part="hint">${words.left}</p>
              ${choicesIn(
                { ...asked, question: Object.create(question, { choices: { value: others } }) },
                { list: `${id}-left`, keeps: false },
                (seen) => left(seen, picked.length ? seen.id : id, pick),
              )}`
          : more(asked, view, picked.length, () => `#${id}-${view.most - page}`)
      }
      ${untouched && question.enabled ? html`<button type="button" @click=${accept}>${words.keep}</button>` : nothing}
      <p class="unseen" role="status" id="${id}-status"></p>
    </div>`;
  },
};

/** What can be picked; the first has an id by which problems lead to it where nothing is picked yet. */
function left(
  { question, id, filling }: Asked,
  firstId: string,
  pick: (event: Event, choice: Choice) => void,
): TemplateResult {
  const words = rankingWords[filling.language];
  return html`<ul class="ranking">
    ${question.choices.map(
      (choice, index) => html`<li>
        <span class="ranked">${markup(choice.text)}</span>
        <button
          type="button"
          id="${index ? id : firstId}-${index}"
          aria-label=${words.pick(plainText(choice.text))}
          ?disabled=${!question.enabled}
          @click=${(event: Event) => pick(event, choice)}
        >
          +
        </button>
      </li>`,
    )}
  </ul>`;
}

/** What is in order, and what is left to pick. */
function ranked(value: unknown, choices: readonly Choice[], picks: boolean) {
  const order: unknown[] = Array.isArray(value) ? value : [];
  const byValue = new Map(choices.map((choice) => [choice.value, choice]));
  const picked = order.flatMap((each) => byValue.get(each) ?? []);
  const ranks = new Set(picked);
  const others = choices.filter((choice) => !ranks.has(choice));
  return picks ? { picked, others } : { picked: [...picked, ...others], others: [] };
}

const arrows: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

function step(
  asked: Asked,
  order: readonly Choice[],
  choice: Choice,
  index: number,
  set: (order: readonly Choice[]) => void,
) {
  const { question, id, filling } = asked;
  const view = viewOf(asked);
  const words = rankingWords[filling.language];
  const text = plainText(choice.text);
  const move = (event: Event, by: number, button: string) => {
    const to = index + by;
    if (to < 0 || to >= order.length || !question.enabled) return;
    const others = order.filter((each) => each !== choice);
    view.most = Math.max(view.most, to + 1);
    set([...others.slice(0, to), choice, ...others.slice(to)]);
    announce(event, id, words.at(text, to + 1, order.length));
    focusLater(event, `#${id}-${button === 'up' ? to : `${to}-down`}`);
  };
  const take = (event: Event) => {
    set(order.filter((each) => each !== choice));
    announce(event, id, words.taken(text));
    focusLater(event, `#${id}-0`);
  };
  const keydown = (event: KeyboardEvent, button: string) => {
    const by = arrows[event.key];
    if (!by) return;
    event.preventDefault();
    move(event, by, button);
  };
  const button = (name: string, by: number, own: string, label: string, sign: string) => html`<button
    type="button"
    id=${own}
    aria-label=${label}
    aria-disabled=${index + by < 0 || index + by >= order.length ? 'true' : nothing}
    ?disabled=${!question.enabled}
    @click=${(event: Event) => move(event, by, name)}
    @keydown=${(event: KeyboardEvent) => keydown(event, name)}
  >
    ${sign}
  </button>`;
  return html`<li>
    <span class="ranked"><span class="place">${index + 1}</span><span>${markup(choice.text)}</span></span>
    ${button('up', -1, `${id}-${index}`, words.up(text), '↑')}
    ${button('down', 1, `${id}-${index}-down`, words.down(text), '↓')}
    ${
      question.json.selectToRankEnabled === true
        ? html`<button type="button" aria-label=${words.take(text)} ?disabled=${!question.enabled} @click=${take}>×</button>`
        : nothing
    }
  </li>`;
}
