import { html, nothing, type TemplateResult } from 'lit';
import type { Kind, Question } from '../form/types.ts';
import { surveyFieldWords } from '../locales/survey-fields.ts';
import { focusLater } from './announce.ts';
import { choicesIn, more, page, type View, viewOf } from './long-list.ts';
import type { Asked, Look } from './look.ts';
import { markup } from './markup.ts';
import { radios } from './radios.ts';
import { mostAtOnce } from './survey/divide-step.ts';
import { stepInto } from './survey/nested.ts';

export { tagboxStyles as styles } from './tagbox.styles.ts';

type Long = (asked: Asked, look: Look) => TemplateResult;

const choices: Long = (asked, look) => choicesIn(asked, {}, (seen) => look.draw(seen));

/** What is found of the choices opens below the one that is chosen, and closes once one is. */
const opening: Long = (asked) => {
  const { question, id, describedBy, filling, change } = asked;
  const { value, enabled } = question;
  const chosen = question.choices.find((choice) => choice.value === value);
  const view = viewOf(asked);
  const close = (event: Event) => {
    if (!view.settled) return;
    view.settled = false;
    (event.currentTarget as HTMLElement).closest('details')?.removeAttribute('open');
    focusLater(event, `#${id}`);
  };
  const choose: Asked['change'] = (next, how) => {
    view.settled = how === 'chosen';
    change(next, how);
  };
  const clear = (event: Event) => {
    choose(undefined, 'chosen');
    close(event);
  };
  return html`<details class="tagbox">
    <summary id=${id} part="control" aria-labelledby="${id}-label ${id}-chosen" aria-describedby=${describedBy ?? nothing}>
      <span id="${id}-chosen"
        >${chosen ? markup(chosen.text) : question.text('placeholder') || filling.words.choose}</span
      >
    </summary>
    ${
      chosen && enabled
        ? html`<button type="button" class="plain" @click=${clear}>${surveyFieldWords[filling.language].clear}</button>`
        : nothing
    }
    ${choicesIn(
      { ...asked, change: choose },
      { list: `${id}-list` },
      (seen) => html`<div class="offers" @click=${close} @keydown=${close}>
        <span class="unseen" id="${seen.id}-label">${markup(question.title)}</span>
        ${radios(seen, 'options', ({ text }, input) => html`<label class="option">${input}<span>${markup(text)}</span></label>`)}
      </div>`,
    )}
  </details>`;
};

/** The first rows of a table, or panels; besides them those that the list of problems leads to. */
const parts: Long = (asked, look) => {
  const { question, id, filling } = asked;
  const view = viewOf(asked);
  const reveal = (count: number) => {
    view.most = Math.max(view.most, count);
  };
  const { rows, items = [] } = question;
  for (const { name, path } of filling.problems.slice(0, mostAtOnce)) {
    if (name === question.name && path?.length) reveal(placeIn(question, path) + 1);
  }
  const all = (rows ?? items).length;
  const cut: Question = rows ? Object.create(question, { rows: { value: rows.slice(0, view.most) } }) : question;
  const next = () => first(id, view);
  return html`${look.draw({ ...asked, question: cut, page: { most: view.most, reveal } })} ${more(asked, view, all, next)}`;
};

/** The first control of those that have just been shown. */
const first = (id: string, { most }: View) => {
  const part = `#${id}-${most - page}`;
  return `${part}-0, ${part}-0-0`;
};

function placeIn(question: Question, path: readonly (string | number)[]): number {
  return (
    question.rows?.findIndex(({ value }) => String(value) === String(path[0])) ?? stepInto(question, path)?.index ?? -1
  );
}

/** How a list that is too long to be shown at once is drawn, by the kind of question. */
const longLooks: { readonly [K in Kind]?: Long } = {
  radiogroup: choices,
  checkbox: choices,
  buttongroup: choices,
  imagepicker: choices,
  dropdown: opening,
  matrix: parts,
  matrixdropdown: parts,
  matrixdynamic: parts,
  paneldynamic: parts,
};

/** Draws a question whose list is too long to be shown at once. */
export function drawLong(look: Look, asked: Asked): TemplateResult {
  return longLooks[asked.question.kind]?.(asked, look) ?? look.draw(asked);
}
