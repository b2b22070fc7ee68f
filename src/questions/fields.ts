import { html, nothing, type TemplateResult } from 'lit';
import type { FormNode, Question } from '../form/types.ts';
import type { Filling } from './filling.ts';
import type { Look } from './look.ts';

/** Draws the visible ones of these questions and panels, each with its label, hint and problem. */
export function fields(nodes: readonly FormNode[], filling: Filling): TemplateResult[] {
  return nodes
    .filter((node) => node.visible)
    .map((node) =>
      node.node === 'question'
        ? field(node, filling)
        : html`<div role="group" aria-label=${node.title || nothing}>
            ${node.title ? html`<h3>${node.title}</h3>` : nothing}
            ${node.description ? html`<p part="hint">${node.description}</p>` : nothing} ${fields(node.elements, filling)}
          </div>`,
    );
}

function field(question: Question, filling: Filling): TemplateResult {
  const id = filling.idOf(question.name);
  const { draw, group } = filling.looks[question.kind] as Look;
  const problem = filling.problemOf(question.name);
  const describedBy = [question.description && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const label = html`${question.title}${question.required || !filling.marksOptional ? nothing : html` <span part="hint">(${filling.words.optional})</span>`}`;
  return html`<div part="question" class=${problem ? 'bad' : nothing}>
    ${group ? html`<div part="label" id="${id}-label">${label}</div>` : html`<label part="label" for=${id}>${label}</label>`}
    ${question.description ? html`<p part="hint" id="${id}-hint">${question.description}</p>` : nothing}
    ${problem ? html`<p part="problem" id="${id}-problem">${problem}</p>` : nothing}
    ${draw({
      question,
      id,
      describedBy: describedBy || undefined,
      invalid: Boolean(problem),
      filling,
      change: (value, how) => filling.change(question.name, value, how),
    })}
  </div>`;
}
