import { html, nothing, type TemplateResult } from 'lit';
import type { PartProblem } from '../contract/problems.ts';
import type { Form, FormProblem, ProblemCode } from '../form/types.ts';
import { type Focusable, focusAfterUpdate } from '../ui/focus.ts';
import type { Filling } from './filling.ts';

/** Finds what stands in the way of sending; a response without any answer does. `true` if there is nothing. */
export function check(filling: Filling, form: Form, host: Focusable): boolean {
  const problems = obstaclesIn(form);
  const [first] = form.visible();
  const empty = !problems.length && first && !Object.keys(form.complete()).length;
  return showProblems(filling, host, empty ? [{ name: first, code: 'required', params: {} }] : problems);
}

/** What stands in the way of sending a form. */
export const obstaclesIn = (form: Form) => form.obstacles?.() ?? form.problems();

/** Takes back the problems that are no longer there. */
export function recheck(filling: Filling, form: Form): void {
  if (!filling.problems.length) return;
  const still = new Set(obstaclesIn(form).map(placeOf));
  filling.problems = filling.problems.filter((at) => still.has(placeOf(at)));
}

/** What is wrong where, the same for the same problem. */
const placeOf = ({ name, code, path }: FormProblem) => JSON.stringify([name, code, path]);

/** Shows what the backend found wrong with answers. */
export function showRefusal(filling: Filling, host: Focusable, errors: readonly PartProblem[]): void {
  const found = errors.map(({ pointer, code, params = {} }) => ({
    name: nameIn(pointer),
    code: code as ProblemCode,
    params,
  }));
  showProblems(
    filling,
    host,
    found.filter(({ name }) => filling.form.questions.has(name)),
  );
}

/** Puts these problems, and no others, before the person. `true` if there are none. */
export function showProblems(filling: Filling, host: Focusable, problems: readonly FormProblem[]): boolean {
  filling.problems = problems;
  if (problems.length) focusAfterUpdate(host, '.summary');
  return !problems.length;
}

/** The question's name in a pointer such as `/answers/a~1b` (RFC 6901). */
function nameIn(pointer: string): string {
  return (pointer.split('/')[2] ?? '').replace(/~1/g, '/').replace(/~0/g, '~');
}

/** All problems at once, each a link that moves the focus to its question; `#id` cannot reach into a shadow root. */
export function summary(filling: Filling): TemplateResult | typeof nothing {
  if (!filling.problems.length) return nothing;
  const go = (event: Event, name: string) => {
    event.preventDefault();
    filling.focus(name);
  };
  return html`<div class="summary" role="alert" tabindex="-1" part="problem">
    <h2>${filling.problemWords?.heading}</h2>
    <ul>
      ${filling.problems.map(
        ({ name }) => html`<li>
          <a href="#${filling.idOf(name)}" @click=${(event: Event) => go(event, name)}
            >${filling.form.questions.get(name)?.title} – ${filling.problemOf(name)}</a
          >
        </li>`,
      )}
    </ul>
  </div>`;
}
