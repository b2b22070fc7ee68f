import { html, nothing, type TemplateResult } from 'lit';
import { asList } from '../form/json.ts';
import { plainText } from '../form/markup/read.ts';
import type { FormNode, FormProblem, Item, ItemList } from '../form/types.ts';
import { itemsWords } from '../locales/items.ts';
import { announce, focusLater } from './announce.ts';
import type { Filling } from './filling.ts';
import type { Asked, Look } from './look.ts';
import { markup } from './markup.ts';
import { surveyFields } from './survey/fields.ts';
import { fold, isFolded } from './survey/fold.ts';
import { head } from './survey/matrix.ts';
import { fillingOf } from './survey/nested.ts';
import { totals } from './totals.ts';

export { itemsStyles as styles } from './items.styles.ts';

/** Several texts under one question. */
const texts: Look = {
  group: true,
  draw: (asked) =>
    group(
      asked,
      'texts',
      items(asked).map(({ item, index, filling }) =>
        surveyFields(item.elements, fillingOf(filling, asked.question, index, item), ''),
      ),
    ),
};

/** Questions by rows and columns: a table where there is room, else a group a row. */
const table: Look = {
  group: true,
  draw(asked) {
    const columns = asked.question.columns ?? [];
    const all = items(asked);
    const { list } = asked.question;
    return html`${group(
      asked,
      'fit',
      html`<div class="grid ${columns.length <= 3 ? 'three' : columns.length <= 5 ? 'five' : ''}">
        ${all.length && asked.question.json.showHeader !== false ? head(columns, { words: markup }, ...(list?.canRemove ? [html`<div class="removal"></div>`] : [])) : nothing}
        ${all.map(({ item, index, title, filling }) => {
          const inner = fillingOf(filling, asked.question, index, item, plainText(title));
          return html`<div class="line" role="group" aria-labelledby="${asked.id}-${index}-label">
            <div class="row-title" id="${asked.id}-${index}-label">${markup(title)}</div>
            <div class="cells">
              ${cellsOf(asked, item).map((cell) => html`<div class="cell">${surveyFields([cell], inner, '')}</div>`)}
            </div>
            ${list?.canRemove ? removal(asked, list, index, title) : nothing}
            ${details(asked, item, index, inner)}
          </div>`;
        })}
        ${all.length ? totals(asked) : nothing}
      </div>`,
    )}
    ${changes(asked, 'addRowText', 'emptyRowsText')}`;
  },
};

/** The questions of a row that stand under a column; a column shows as long as any row has something in it. */
function cellsOf({ question }: Asked, { elements }: Item): readonly FormNode[] {
  const shown = new Set(question.columns?.map(({ value }) => value));
  return elements.slice(0, asList(question.json.columns).length).filter(({ name }) => shown.has(name));
}

/** The questions of a row that stand below its columns, behind a heading. */
function details({ question, id, filling }: Asked, { elements }: Item, index: number, inner: Filling): unknown {
  const nodes = elements.slice(asList(question.json.columns).length);
  if (!nodes.length) return nothing;
  const heading = html`<span class="unseen">${inner.place}: </span>${itemsWords[filling.language].details}`;
  const [state, place, kind] = ['collapsed', `${id}-${index}`, 'folded'] as const;
  return html`<div class="details">
    ${fold(inner, { state, place, kind, nodes, heading, content: surveyFields(nodes, inner, '') })}
  </div>`;
}

/** The same few questions as often as there is something to say. */
const panels: Look = {
  group: true,
  draw(asked) {
    const { list } = asked.question;
    return html`${group(
      asked,
      'panels',
      items(asked).map(({ item, index, title, filling }) => {
        const inner = fillingOf(filling, asked.question, index, item);
        const { panelsState, templateQuestionTitleLocation } = asked.question.json;
        const state = panelsState === 'firstExpanded' ? (index ? 'collapsed' : 'expanded') : panelsState;
        const content = html`${surveyFields(item.elements, inner, templateQuestionTitleLocation ?? '')}
          ${list?.canRemove ? removal(asked, list, index, title) : nothing}`;
        if (isFolded(state)) {
          const [place, kind, nodes] = [`${asked.id}-${index}`, 'panel folded', item.elements] as const;
          return fold(inner, { state, place, kind, nodes, heading: markup(title), content });
        }
        return html`<fieldset class="panel">
            <legend><h3>${markup(title)}</h3></legend>
            ${content}
          </fieldset>`;
      }),
    )}
    ${changes(asked, 'addPanelText', 'noEntriesText')}`;
  },
};

/** How those kinds look that hold a list of small forms. */
export const looks = {
  multipletext: texts,
  matrixdropdown: table,
  matrixdynamic: table,
  paneldynamic: panels,
} as const;

/** The items that show, each with its place, a title, and a filling that knows of the problems in it alone. */
function items({ question, filling, page }: Asked) {
  const problems = new Map<string, FormProblem[]>();
  for (const problem of filling.problems) {
    const key = String(problem.path?.[0]);
    if (problem.name === question.name) problems.set(key, [...(problems.get(key) ?? []), problem]);
  }
  return (question.items ?? [])
    .slice(0, page?.most)
    .map((item, index) => ({
      ...{ item, index, title: item.title || itemsWords[filling.language].item(index + 1) },
      filling: Object.assign(Object.create(filling) as Filling, { problems: problems.get(String(item.key)) ?? [] }),
    }))
    .filter(({ item }) => item.visible);
}

function group({ id, describedBy }: Asked, name: string, content: unknown): TemplateResult {
  return html`<div class=${name} role="group" aria-labelledby="${id}-label" aria-describedby=${describedBy ?? nothing}>
    ${content}
  </div>`;
}

function removal({ question, id, filling }: Asked, list: ItemList, index: number, title: string): TemplateResult {
  const words = itemsWords[filling.language];
  const own = question.text(question.kind === 'paneldynamic' ? 'removePanelText' : 'removeRowText');
  const name = plainText(title);
  const remove = (event: Event) => {
    list.remove(index);
    filling.answered(question.name, 'chosen');
    announce(event, id, words.removed(name));
    focusLater(event, `#${id}-add, #${id}-none`);
  };
  return html`<div class="removal">
    <button type="button" class="plain" aria-label="${own || words.remove} ${name}" @click=${remove}>${own || words.remove}</button>
  </div>`;
}

/** What adds an item, what is said where there is none, and the line that tells of either. */
function changes({ question, id, filling, page }: Asked, addText: string, noneText: string): TemplateResult {
  const { list } = question;
  const words = itemsWords[filling.language];
  const count = question.items?.length ?? 0;
  const add = (event: Event) => {
    list?.add();
    page?.reveal(count + 1);
    filling.answered(question.name, 'chosen');
    announce(event, id, words.added(words.item(count + 1)));
    focusLater(event, `#${id}-${count}-0, #${id}-${count}-0-0`);
  };
  return html`${count ? nothing : html`<p part="hint" id="${id}-none" tabindex="-1">${question.text(noneText) || words.none}</p>`}
    ${list?.canAdd ? html`<button type="button" id="${id}-add" @click=${add}>${question.text(addText) || words.add}</button>` : nothing}
    <p class="unseen" role="status" id="${id}-status"></p>`;
}
