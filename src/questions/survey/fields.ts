import { html, nothing, type TemplateResult } from 'lit';
import type { Comment, FormNode, Panel, Question } from '../../form/types.ts';
import type { Filling } from '../filling.ts';
import { markup } from '../markup.ts';
import { fold, isFolded } from './fold.ts';
import { problemOf } from './problem-words.ts';

/**
 * Draws the visible ones of these questions and panels as surveys show them: with numbers, markup in titles, remarks,
 * and the questions within questions. `titles` says where titles stand for want of a word of their own.
 */
export function surveyFields(
  nodes: readonly FormNode[],
  filling: Filling,
  titles: unknown = filling.form.json.questionTitleLocation,
): TemplateResult[] {
  return nodes
    .filter((node) => node.visible)
    .map((node) => (node.node === 'question' ? field(node, filling, titles) : panel(node, filling, titles)));
}

function panel(node: Panel, filling: Filling, titles: unknown): TemplateResult {
  const { json, title, number, description, elements, name } = node;
  const heading = html`${number ? `${number} ` : ''}${markup(title)}`;
  const content = html`${description ? html`<p part="hint">${markup(description)}</p>` : nothing}
  ${surveyFields(elements, filling, or(json.questionTitleLocation, titles))}`;
  if (title && isFolded(json.state)) {
    const place = `${filling.idOf('')} ${name}`;
    return fold(filling, {
      state: json.state,
      place,
      nodes: elements,
      heading: markup(title),
      content,
      kind: 'panel folded',
    });
  }
  return html`<fieldset class="panel">
    ${title ? html`<legend><h3>${heading}</h3></legend>` : nothing}
    ${content}
  </fieldset>`;
}

function field(question: Question, filling: Filling, titles: unknown): TemplateResult {
  const id = filling.idOf(question.name);
  const { json } = question;
  const look = filling.looks[question.kind];
  // It has not come yet.
  if (!look) return html`<div part="question"></div>`;
  const problem = problemOf(filling, question);
  const { description, comment } = question;
  const hint = look.bare || !description ? nothing : html`<p part="hint" id="${id}-hint">${markup(description)}</p>`;
  const isBelow = or(json.descriptionLocation, filling.form.json.questionDescriptionLocation) === 'underInput';
  const drawn = look.draw({
    question,
    id,
    describedBy: [hint !== nothing && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
    invalid: Boolean(problem),
    filling,
    change: (value, how) => filling.change(question.name, value, how),
  });
  const folds = !look.bare && isFolded(json.state);
  const titled = folds ? 'hidden' : or(json.titleLocation, titles);
  const content = html`${look.bare ? nothing : label(question, filling, id, titled === 'hidden')}
    ${isBelow ? nothing : hint} ${problem ? html`<p part="problem" id="${id}-problem">${problem}</p>` : nothing} ${drawn}
    ${isBelow ? hint : nothing} ${comment ? remark(comment, question, filling, id, Boolean(problem)) : nothing}`;
  const place = titled === 'left' || titled === 'bottom' ? `titled-${titled}` : '';
  return html`<div part="question" class="${place} ${problem ? 'bad' : ''}">
    ${
      folds
        ? fold(filling, {
            ...{ state: json.state, place: id, nodes: [question], kind: 'folded' },
            ...{ heading: titleOf(question, filling), content },
          })
        : content
    }
  </div>`;
}

/** What is said of one, unless nothing is: then of all. */
const or = (own: unknown, common: unknown) => (own && own !== 'default' ? own : common);

/** Of what has parts each part says whether it must be answered. */
const isOptional = ({ required, kind, items, json }: Question) =>
  !required && kind !== 'expression' && !items && !(json.isAllRowRequired ?? json.eachRowRequired);

function titleOf(question: Question, filling: Filling): TemplateResult {
  const { title, number } = question;
  return html`${filling.place ? html`<span class="unseen">${filling.place}: </span>` : nothing}${number ? `${number} ` : ''}${markup(title)}${
    filling.marksOptional && isOptional(question)
      ? html` <span part="hint">(${filling.words.optional})</span>`
      : nothing
  }`;
}

function label(question: Question, filling: Filling, id: string, isHidden: boolean): TemplateResult {
  const hidden = isHidden ? 'unseen' : nothing;
  const words = titleOf(question, filling);
  return filling.looks[question.kind]?.group
    ? html`<div part="label" class=${hidden} id="${id}-label">${words}</div>`
    : html`<label part="label" class=${hidden} id="${id}-label" for=${id}>${words}</label>`;
}

/** What may be written beside an answer: the words for "other", or a remark. */
function remark(comment: Comment, question: Question, filling: Filling, id: string, invalid: boolean): TemplateResult {
  const write = (event: Event) => {
    comment.set((event.target as HTMLTextAreaElement).value || undefined);
    filling.answered(question.name, 'typed');
  };
  return html`<div class="remark">
    <label part="label" for="${id}-comment">${markup(comment.title)}</label>
    <textarea
      id="${id}-comment"
      part="control"
      rows="2"
      placeholder=${comment.placeholder || nothing}
      aria-required=${comment.required ? 'true' : nothing}
      aria-describedby=${invalid ? `${id}-problem` : nothing}
      ?disabled=${!question.enabled}
      .value=${comment.value}
      @input=${write}
    ></textarea>
  </div>`;
}
