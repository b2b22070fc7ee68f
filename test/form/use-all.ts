import { explainText } from '../../src/form/author/explain.ts';
import { misfits } from '../../src/form/conform.ts';
import { displayValue } from '../../src/form/display.ts';
import { readFields } from '../../src/form/fields.ts';
import { createForm } from '../../src/form/index.ts';
import { isPlain } from '../../src/form/survey/plain.ts';
import { createPlainForm } from '../../src/form/survey/plain-form.ts';
import type { FormNode, Page, Question } from '../../src/form/types.ts';

/** Things that somebody may have put in place of answers, by name. */
export type AnyAnswers = readonly (readonly [name: string, value: unknown])[];

/** Does all that a page, the server or an author's page ever does with a form. */
export function useAll(json: unknown, answers: AnyAnswers): void {
  const form = createForm(json, { locale: 'th' });
  form.problems();
  const data = Object.fromEntries(answers);
  for (const [name, value] of answers) {
    form.set(name, value);
    const question = form.questions.get(name);
    for (const each of inner(question?.items ?? []).slice(0, 5)) each.set(value);
  }
  for (const round of [1, 2]) {
    lookAt(form.pages);
    for (const question of [...form.questions.values()].slice(0, 20)) touch(question, round);
    form.visible();
    form.problems();
    form.complete();
  }
  void [form.title, form.completedText, form.navigateToUrl, form.text('notice'), form.passed(), form.obstacles()];
  form.setVariable('a', 1);
  form.restore(data);
  form.locale = 'en';
  readFields(
    form,
    Object.entries(form.data).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  misfits(json, data, { locale: 'th' });
  if (isPlain(json)) createPlainForm(json, { locale: 'th' }).problems();
}

/** Asks what an author is told of a form. */
export function explain(json: unknown): void {
  explainText(JSON.stringify(json) ?? '');
}

function touch(question: Question, round: number): void {
  question.comment?.set('words');
  question.offer?.(question.json.choices);
  question.selectAll?.toggle();
  if (displayValue(question, question.value) === undefined) throw new Error('no words');
  if (round === 1) question.list?.add();
  else question.list?.remove(0);
  for (const each of inner(question.items ?? []).slice(0, 5)) each.set(each.value === undefined ? 1 : undefined);
}

function lookAt(nodes: readonly (FormNode | Page)[]): void {
  for (const node of nodes) {
    void [node.title, node.description, node.visible, node.enabled, node.required];
    if (node.node !== 'question') lookAt(node.elements);
    else {
      void [node.choices, node.rows, node.columns, node.number, node.personal, node.text('placeholder')];
      void [node.selectAll?.text, node.selectAll?.chosen, node.comment?.title, node.comment?.placeholder];
      for (const { title, visible, elements } of node.items ?? []) {
        void [title, visible];
        lookAt(elements);
      }
    }
  }
}

function inner(items: readonly { readonly elements: readonly FormNode[] }[]): Question[] {
  return items.flatMap(({ elements }) =>
    elements.flatMap((node) => (node.node === 'question' ? [node, ...inner(node.items ?? [])] : inner([node]))),
  );
}
