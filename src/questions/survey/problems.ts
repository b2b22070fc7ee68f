import { html, nothing, type TemplateResult } from 'lit';
import type { FormProblem, Question } from '../../form/types.ts';
import type { Filling } from '../filling.ts';
import { nestedId, stepInto } from './nested.ts';
import { wordsFor } from './problem-words.ts';

type Name = (text: string) => string;

/** Where a problem is. */
interface Place {
  id: string;
  /** From the question down to the part. */
  titles: string[];
}

/** Where a problem with a question is; `name` takes the markup from a text. */
function placeOf(question: Question, path: FormProblem['path'], id: string, name: Name): Place {
  const titles = [name(question.title)];
  const row = question.rows?.findIndex(({ value }) => String(value) === String(path?.[0])) ?? -1;
  if (row >= 0) return { id: `${id}-${row}`, titles: [...titles, name(question.rows?.[row]?.text ?? '')] };
  const step = stepInto(question, path);
  if (!step) return { id: path?.length || lacksWords(question) ? `${id}-comment` : id, titles };
  const inner = placeOf(step.nested, step.path, nestedId(id, step.index, step.at), name);
  const item = question.kind === 'multipletext' ? '' : name(step.item.title) || String(step.index + 1);
  return { id: inner.id, titles: [...titles, ...(item ? [item] : []), ...inner.titles] };
}

/** It is answered, but for the words that go with the answer. */
const lacksWords = ({ comment, value }: Question) => comment?.required && !comment.value && value !== undefined;

/** Moves the focus to what stands under this id: a control, the first of its options, or what adds to it. */
function focusAt(root: ParentNode, id: string) {
  root.querySelector<HTMLElement>([id, `${id}-0`, `${id}-0-0`, `${id}-add`].map((each) => `#${each}`).join())?.focus();
}

/**
 * All problems at once, each a link that moves the focus to the very part; `#id` cannot reach into a shadow root.
 * Only the first are listed of more than `most`, and then `rest` is said.
 */
export function surveySummary(
  filling: Filling,
  name: Name = (text) => text,
  most = Number.POSITIVE_INFINITY,
  rest: unknown = nothing,
): TemplateResult | typeof nothing {
  const { problems, problemWords, form } = filling;
  if (!problems.length) return nothing;
  const go = async (event: Event, question: string, id: string) => {
    event.preventDefault();
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    // It may stand on another page.
    await filling.focus(question);
    focusAt(root, id);
  };
  const link = (problem: FormProblem) => {
    const question = form.questions.get(problem.name);
    if (!question) return nothing;
    const { id, titles } = placeOf(question, problem.path, filling.idOf(problem.name), name);
    const words = [...titles, wordsFor(filling, problem)].filter(Boolean).join(' – ');
    return html`<li><a href="#${id}" @click=${(event: Event) => go(event, problem.name, id)}>${words}</a></li>`;
  };
  return html`<div class="summary" role="alert" tabindex="-1" part="problem">
    <h2>${problemWords?.heading}</h2>
    <ul>
      ${problems.slice(0, most).map(link)}
    </ul>
    ${rest}
  </div>`;
}
