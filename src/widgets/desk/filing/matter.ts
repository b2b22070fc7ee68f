import type { Failure } from '../../../backends/backend.ts';
import { timeZone } from '../../../country/th/date.ts';
import { createPlainForm } from '../../../form/survey/plain-form.ts';
import type { Form } from '../../../form/types.ts';
import { deskFilingWords } from '../../../locales/desk-filing.ts';
import { truthWords } from '../../../locales/form.ts';
import { obstaclesIn, recheck, showProblems } from '../../../questions/checking.ts';
import type { Filling } from '../../../questions/filling.ts';
import { loadParts } from '../../../questions/survey/parts.ts';
import { plainParts } from '../../../questions/survey/plain-parts.ts';
import { surveySummary } from '../../../questions/survey/problems.ts';
import { createSurveyFilling } from '../../../questions/survey/survey-filling.ts';
import type { Desk } from '../context.ts';
import type { Category } from './entry.ts';

type Answers = Record<string, unknown>;

/** What a category's form asks, all on one page. */
export interface Matter {
  readonly category: Category;
  readonly version: string;
  readonly filling: Filling;
  readonly started: string | undefined;
  /** Files are on their way. */
  readonly isBusy: boolean;
  answers(): Answers;
  /** Says what stands in the way of sending; `true` if nothing does. */
  check(): boolean;
  summary(): unknown;
  draw(): unknown;
}

/** Gets the form of a category, with what was answered before. */
export async function openMatter(
  desk: Desk,
  category: Category,
  answered: Answers,
  changed: (answers: Answers) => void,
): Promise<Matter | Failure> {
  const { host, backend, address } = desk;
  const reply = await desk.ask(backend.getForm(category.form));
  if (!reply.ok) return reply.failure;
  const { form: json, version } = reply.value;
  const parts = await loadParts(json, host, plainParts);
  const read = parts.whole?.read ?? createPlainForm;
  const form: Form = read(json, { locale: desk.language, words: truthWords, timeZone });
  if (form.restore) form.restore(answered);
  else for (const [name, value] of Object.entries(answered)) form.set(name, value);
  const filling = createSurveyFilling(host, form, parts.looks, () => {});
  const uploads = parts.files?.filesOf(host, address, () => ({ form: category.form, version }));
  if (uploads) filling.uploads = uploads;
  parts.follow?.(filling);
  filling.changed = () => {
    recheck(filling, form);
    changed(form.data);
  };
  const speak = () => {
    if (filling.language !== desk.language) filling.language = desk.language;
    filling.problemWords = deskFilingWords[desk.language].problems;
  };
  return {
    ...{ category, version, filling },
    get started() {
      return form.started;
    },
    get isBusy() {
      return uploads?.busy === true;
    },
    answers: () => form.complete(),
    check: () => showProblems(filling, host, obstaclesIn(form)),
    summary() {
      speak();
      return surveySummary(filling);
    },
    draw() {
      speak();
      return parts.draw(
        form.pages.flatMap(({ elements }) => elements),
        filling,
      );
    },
  };
}
