import { html, nothing, type TemplateResult } from 'lit';
import { complaintWords } from '../../locales/complaint.ts';
import type { Progress } from '../../questions/answering.ts';
import { summary } from '../../questions/checking.ts';
import { notSent, sendButton } from '../../questions/sending.ts';
import { checkStep } from '../../questions/survey/check-step.ts';
import { reviewBy } from '../../questions/survey/review.ts';
import { draftChoice } from '../../ui/draft-choice.ts';
import { focusAfterUpdate } from '../../ui/focus.ts';
import { type Filing, forgetPlace, keepPlace } from './filing.ts';
import { identityOf } from './names.ts';
import { getProtected } from './protecting.ts';
import { smallShown } from './small-parts.ts';

/** Draws a complaint that is being filled in, step by step; `leave` goes back to the choice of the category. */
export function drawFiling(filing: Filing, leave: () => void): TemplateResult {
  const { filling, journey, answering, reviewing, parts, rare, language, words } = filing;
  const { sending, draft } = words();
  const progress = progressOf(filing);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    goOn(filing);
  };
  return html`<form part="form" novalidate @submit=${submit}>
    ${(parts.whole ?? { summary }).summary(filling)} ${head(filing)}
    ${reviewing ? drawReview(filing, leave) : parts.draw(journey.step.elements, filling)}
    ${reviewing ? (progress.at === 'guarding' && rare ? progress.ask(rare.guardWords[language()]) : notSent(progress, sending)) : nothing}
    ${progress.at === 'guarding' ? nothing : actions(filing, leave)}
    ${reviewing ? nothing : draftChoice(answering.draft, filling.form.data, draft, () => filing.host.requestUpdate())}
  </form>`;
}

/** What was not even tried to be sent says why, too. */
const progressOf = ({ answering: { progress }, failure }: Filing): Progress =>
  progress.at === 'asking' && failure ? { failure, ...progress } : progress;

/** Where one is, and what the step is about; it takes the focus when the step is turned. */
function head({ journey, reviewing, language, words }: Filing): TemplateResult {
  const { at, steps, step } = journey;
  const of = steps.length + 2;
  const place = reviewing ? of : at + 2;
  return html`<div class="step-head" tabindex="-1">
    <p part="status">
      ${complaintWords[language()].step({ at: place, of })}
      <progress aria-hidden="true" max=${of} value=${place}></progress>
    </p>
    <h3>${reviewing ? words().review.title : step.title}</h3>
    ${step.description && !reviewing ? html`<p part="hint">${step.description}</p>` : nothing}
  </div>`;
}

/** It may have arrived: nothing is to be changed until that is known. */
const isLocked = ({ outbox, answering: { progress } }: Filing) => outbox.at !== 'none' || progress.at === 'sending';

function drawReview(filing: Filing, leave: () => void): TemplateResult {
  const { filling, journey, category, parts, language, words } = filing;
  const said = words().review;
  const title = category.title[language()];
  const locked = isLocked(filing);
  return html`<div class=${locked ? 'locked' : nothing} ?inert=${locked}>
    <dl part="list">
      <div part="item">
        <dt part="label">${said.category}</dt>
        <dd>${title}</dd>
        <dd>
          <button type="button" class="plain" @click=${leave}>
            ${said.change}<span class="unseen">: ${said.category}</span>
          </button>
        </dd>
      </div>
    </dl>
      ${reviewBy(parts.whole ?? smallShown, filling, journey, said)}
    </div>`;
}

function actions(filing: Filing, leave: () => void): TemplateResult {
  const { reviewing, words } = filing;
  const { next, back, review: said, sending } = words();
  const identity = identityOf(filing.filling.form.data);
  return html`${reviewing && identity ? html`<p class="seen">${said.seen[identity]}</p>` : nothing}
    <div part="actions">
      ${
        reviewing ? sendButton(progressOf(filing), sending) : html`<button type="submit" part="submit">${next}</button>`
      }
      ${isLocked(filing) ? nothing : html`<button type="button" @click=${() => goBack(filing, leave)}>${back}</button>`}
    </div>
    <p part="status" role="status">${filing.waits ? complaintWords[filing.language()].wait : nothing}</p>`;
}

function turn(filing: Filing, move: () => void): void {
  move();
  const { progress } = filing.answering;
  // What was wrong with what was sent before is not said of what is sent next.
  if (progress.at === 'asking') delete progress.failure;
  filing.filling.problems = [];
  filing.retryPlaces();
  keepPlace(filing);
  focusAfterUpdate(filing.host, '.step-head');
}

function goBack(filing: Filing, leave: () => void): void {
  const { journey } = filing;
  if (!filing.reviewing && journey.at === 0) leave();
  else
    turn(filing, () => {
      if (!filing.reviewing) journey.goTo(journey.at - 1);
      filing.reviewing = false;
    });
}

/** Sends what waited for its files, once those are there. */
export function followFiles(filing: Filing): void {
  if (filing.waits && !filing.filling.uploads?.busy) goOn(filing);
}

async function goOn(filing: Filing): Promise<void> {
  const { answering, filling, journey, host } = filing;
  if (!filing.reviewing) {
    if (!checkStep(filling, host, journey)) return;
    return turn(filing, () => {
      if (journey.at < journey.steps.length - 1) journey.goTo(journey.at + 1);
      else filing.reviewing = true;
    });
  }
  filing.waits = filling.uploads?.busy === true;
  if (filing.waits) return host.requestUpdate();
  if (!(await getProtected(filing))) return;
  await answering.submit();
  const [problem] = filling.problems;
  if (problem) {
    filing.reviewing = false;
    journey.find(problem.name);
    focusAfterUpdate(host, '.summary');
  }
  if (filing.outbox.receipt) forgetPlace(filing);
}
