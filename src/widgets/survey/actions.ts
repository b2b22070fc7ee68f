import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyWords } from '../../locales/survey.ts';
import type { Filling } from '../../questions/filling.ts';
import type { Journey } from '../../questions/survey/journey.ts';
import type { Scene } from './scene.ts';

/** The buttons that lead on and back. */
export function actions({ form }: Filling, journey: Journey, words: SurveyWords, scene: Scene): TemplateResult {
  const { answering, more, reviewing, isLast } = scene;
  const back = reviewing || (journey.at > 0 && form.json.showPrevButton !== false);
  const onward = () => {
    if (journey.opens) return form.text('startSurveyText') || words.start;
    if (!reviewing && !scene.atEnd) return form.text('pageNextText') || words.next;
    return isLast ? form.text('completeText') || words.send : form.text('previewText') || words.review;
  };
  return html`<div part="actions">
      ${
        answering && more && isLast
          ? more.rest.sendButton(answering.progress, { ...more.words.sending, send: onward() })
          : html`<button type="submit" part="submit">${onward()}</button>`
      }
      ${back ? html`<button type="button" @click=${scene.back}>${form.text('pagePrevText') || words.back}</button>` : nothing}
    </div>
    <p part="status" role="status">${scene.waits ? words.wait : nothing}</p>`;
}
