import { html, nothing } from 'lit';
import { formatNumber, timeZone } from '../../country/th/date.ts';
import { createForm } from '../../form/index.ts';
import { asText } from '../../form/json.ts';
import { plainText } from '../../form/markup/read.ts';
import type { FormOptions, Json, Model } from '../../form/types.ts';
import { choiceWords as words } from '../../locales/choices.ts';
import { longListWords } from '../../locales/long-list.ts';
import type { Filling } from '../filling.ts';
import { markup } from '../markup.ts';
import { questionStyles } from '../questions.styles.ts';
import { answerOf as answer } from './answer.ts';
import { createChoiceLoader } from './choices-by-url.ts';
import { mostAtOnce } from './divide-step.ts';
import { fieldStyles } from './fields.styles.ts';
import { matrixStyles } from './matrix.styles.ts';
import { surveySummary } from './problems.ts';
import { reviewBy } from './review.ts';

export { plainText as name } from '../../form/markup/read.ts';
export { markup as say } from '../markup.ts';
export { answerOf as answer } from './answer.ts';
export { surveyFields as draw } from './fields.ts';
export { loadLooks } from './looks.ts';
export { reviews } from './review.ts';
export { divideBy } from './steps.ts';

type Shown = Parameters<typeof reviewBy> extends [unknown, ...infer Rest] ? Rest : never;

/** Reads a survey of every kind and property, with all that checks the answers. Who begins before midnight has the same day to the end. */
export const read = (json: Json, options: FormOptions) => {
  const started = new Date();
  const form = createForm(json, { timeZone, ...options, words, now: () => started });
  return Object.assign(form, { started: started.toISOString() });
};

/** Whether a survey has a list of its steps, or a limit of time. */
export const hasExtras = (json: Json) => /"(showTOC|timeLimit|maxTimeTo)/.test(JSON.stringify(json));

/** What keeps choices from elsewhere up to date, where a survey has any. */
export function followChoices(json: Json, widget: { requestUpdate(): void }) {
  const has = JSON.stringify(json).includes('choicesByUrl');
  return has ? createChoiceLoader(() => widget.requestUpdate()).follow : undefined;
}

/** All answers at a glance. */
export const review = (...about: Shown) => reviewBy({ say: markup, name: plainText, answer }, ...about);

/** How that looks which not every survey asks. */
export const styles = [questionStyles, matrixStyles, fieldStyles];

/** All problems at once, where titles may hold markup; of a great many the next are listed as the first are solved. */
export function summary(filling: Filling) {
  const all = filling.problems.length;
  const [shown, count] = [mostAtOnce, all].map((each) => formatNumber(each, filling.language)) as [string, string];
  const rest = all > mostAtOnce ? html`<p>${longListWords[filling.language].shown(shown, count)}</p>` : nothing;
  return surveySummary(filling, plainText, mostAtOnce, rest);
}

/** How many questions have an answer, of how many that can be seen; nothing where the survey does not count. */
export function counted({ json, questions }: Model): { count: number; of: number } | undefined {
  if (!/question/i.test(asText(json.progressBarType))) return undefined;
  const asked = [...questions.values()].filter(
    ({ visible, kind }) => visible && !/^(html|image|expression)$/.test(kind),
  );
  return { count: asked.filter((question) => question.value !== undefined).length, of: asked.length };
}
