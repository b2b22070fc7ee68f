import {
  Model,
  type PanelModel,
  type QuestionMatrixDropdownModelBase,
  type QuestionMatrixDynamicModel,
  type QuestionMultipleTextModel,
  type QuestionPanelDynamicModel,
  type Question as Theirs,
} from 'survey-core';
import { expect } from 'vitest';
import { createForm } from '../../src/form/index.ts';
import type { Question as Ours } from '../../src/form/types.ts';
import type { Handled } from './composite-documents.ts';
import { offered, ours, pick, type Seen, type Step } from './composites.ts';

const isSeen = (question: Theirs) => question.isVisible && question.isParentVisible;

/** SurveyJS makes parts when they are first looked at, and only then gives them their defaults. */
function makeParts(questions: readonly Theirs[]): void {
  for (const question of questions) for (const [, inner] of partsOf(question)) makeParts(inner);
}

function theirs(questions: readonly Theirs[], at = ''): Seen<Theirs> {
  const seen: Seen<Theirs> = new Map();
  for (const question of questions.filter(isSeen)) {
    const place = `${at}${question.name}`;
    seen.set(place, question);
    for (const [key, inner] of partsOf(question)) {
      for (const entry of theirs(inner, `${place}.${key}`)) seen.set(...entry);
    }
  }
  return seen;
}

function partsOf(question: Theirs): [key: string, questions: readonly Theirs[]][] {
  if (question.getType() === 'multipletext') {
    return [['', (question as QuestionMultipleTextModel).items.map((item) => item.editor)]];
  }
  if (question.getType() === 'paneldynamic') {
    const { panels, visiblePanels } = question as QuestionPanelDynamicModel;
    for (const panel of panels) makeParts(panel.questions);
    return visiblePanels.map((panel) => [`${panels.indexOf(panel)}.`, panel.questions]);
  }
  const isDynamic = question.getType() === 'matrixdynamic';
  if (!isDynamic && question.getType() !== 'matrixdropdown') return [];
  const matrix = question as QuestionMatrixDropdownModelBase;
  return matrix.visibleRows.map((row) => [
    `${isDynamic ? row.rowIndex - 1 : row.rowName}.`,
    row.cells.map((cell) => cell.question as Theirs),
  ]);
}

function problemsOf(survey: Model): string[] {
  survey.validate(true);
  const faulty: string[] = [];
  const seen = theirs(survey.getAllQuestions());
  for (const [place, question] of seen) {
    if (question.errors.some((error) => (error.notificationType ?? 'error') === 'error')) faulty.push(place);
    const panel = question.parent as PanelModel | null;
    // Of a panel that wants an answer, the first question.
    if (panel?.errors?.length && panel.questions?.find(isSeen) === question && !faulty.includes(place))
      faulty.push(place);
  }
  return faulty;
}

function take({ act, which, what }: Step, form: Seen<Ours>, survey: Seen<Theirs>): string | undefined {
  if (act === 'answer') {
    const place = pick(
      [...form].filter(([, { items }]) => !items).map(([place]) => place),
      which,
    );
    const [mine, other] = [form.get(place ?? ''), survey.get(place ?? '')];
    if (!mine || !other || !mine.enabled) return undefined;
    const values = offered(mine);
    if (!values.length) return undefined;
    const value = pick(values, what);
    mine.set(value);
    if (value === '' || value === undefined) other.clearValue();
    else other.value = structuredClone(value);
    return `${place} = ${JSON.stringify(value)}`;
  }
  const place = pick(
    [...form].filter(([, { list }]) => list).map(([place]) => place),
    which,
  );
  const [mine, other] = [form.get(place ?? ''), survey.get(place ?? '')];
  if (!mine?.list || !other) return undefined;
  const { list } = mine;
  const matrix = other as QuestionMatrixDynamicModel;
  const panels = other as QuestionPanelDynamicModel;
  const isMatrix = other.getType() === 'matrixdynamic';
  const [canAdd, canRemove] = isMatrix
    ? [matrix.canAddRow, matrix.canRemoveRows]
    : [panels.canAddPanel, panels.canRemovePanel];
  expect([list.canAdd, list.canRemove]).toEqual([canAdd, canRemove]);
  if (act === 'add') {
    list.add();
    if (isMatrix) matrix.addRow();
    else panels.addPanelUI();
    return `add to ${place}`;
  }
  const visible = (mine.items ?? []).filter((item) => item.visible);
  const item = pick(visible, what);
  if (!item || !canRemove) return undefined;
  list.remove(Number(item.key));
  const index = visible.indexOf(item);
  if (isMatrix) matrix.removeRow(index, false);
  else panels.removePanel(index);
  return `remove ${item.key} from ${place}`;
}

/** Rows and panels that are all empty SurveyJS often keeps, but takes for no answer. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const isBlank = (each: unknown) =>
    Array.isArray(each) && each.length && each.every((item) => JSON.stringify(item) === '{}');
  const entries = Object.entries(value).map(([name, each]) => [name, tidy(each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => !isBlank(each)));
}

/** Tidied but for the panels themselves, which are all kept; of those within a hidden panel SurveyJS alone keeps empty ones. */
function inner(data: Record<string, unknown>): unknown {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? value.map(tidy) : tidy(value)]),
  );
}

/** SurveyJS does not evaluate the conditions of what stands behind a removed item anew. */
const goesByPlace = (json: unknown) => /Index\}|\{prev|\{next/.test(JSON.stringify(json));

/** Lets both read a form of questions of many parts and does the same in both; throws where they differ. */
export function compareParts({ json, steps }: Handled): void {
  const survey = new Model(structuredClone(json));
  const form = createForm(json, { locale: 'en' });
  const all = () => ours(form.pages.flatMap((page) => page.elements));
  const look = () => ({
    visible: [...all().keys()],
    problems: [
      ...new Set(
        form
          .problems()
          .map(({ name, path = [] }) =>
            form.questions.get(name)?.kind === 'matrix' ? name : [name, ...path].join('.'),
          ),
      ),
    ],
    data: form.data,
  });
  const lookAt = () => {
    makeParts(survey.getAllQuestions());
    const problems = problemsOf(survey);
    return { visible: [...theirs(survey.getAllQuestions()).keys()], problems, data: tidy(survey.data) };
  };
  makeParts(survey.getAllQuestions());

  expect(look()).toEqual(lookAt());
  for (const step of steps) {
    if (step.act !== 'answer' && goesByPlace(json)) continue;
    const done = take(step, all(), theirs(survey.getAllQuestions()));
    if (done) expect(look(), done).toEqual(lookAt());
  }
  const kept = form.complete();
  survey.clearInvisibleValues = json.clearInvisibleValues ?? 'onComplete';
  survey.validationEnabled = false;
  survey.doComplete();
  const isPanels = form.questions.get('c')?.kind === 'paneldynamic';
  expect(isPanels ? inner(kept) : kept, 'at the end').toEqual(isPanels ? inner(survey.data) : tidy(survey.data));
}
