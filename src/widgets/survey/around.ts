import { html, nothing, type TemplateResult } from 'lit';
import { receiptNumber } from '../../country/th/code.ts';
import type { Survey } from '../../form/survey/types.ts';
import type { Model } from '../../form/types.ts';
import type { Language } from '../../locales/language.ts';
import type { SurveyExtraWords } from '../../locales/survey-extras.ts';
import { dress } from '../../ui/dress.ts';
import { later } from '../../ui/later.ts';
import { aroundStyles } from './around.styles.ts';
import { contents } from './contents.ts';
import { createEnding } from './ending.ts';
import { gate, refusalOf, sayRefused } from './gate.ts';
import { inLanguage } from './in-language.ts';
import { link } from './link.ts';
import type { Extras, Scene } from './scene.ts';
import { createTicket } from './ticket.ts';
import { createTimeLimit } from './time-limit.ts';

const words: Record<Language, () => Promise<SurveyExtraWords>> = {
  th: async () => (await later(() => import('../../locales/th/survey-extras.ts'))).surveyExtraWords,
  en: async () => (await later(() => import('../../locales/en/survey-extras.ts'))).surveyExtraWords,
};

const say = inLanguage(words);

/** Loads what a survey has besides its questions, with its words, and gives what makes it; what it has not is not loaded. */
export async function loadExtras(scene: Scene): Promise<() => Extras> {
  dress(scene.host, aroundStyles);
  const isResults = scene.host.view === 'results';
  const [away, results] = await Promise.all([
    scene.reply?.resume ? later(() => import('./away.ts')) : undefined,
    isResults ? later(() => import('./results-view.ts')) : undefined,
    isResults || say.get(scene.language),
  ]);
  return () => {
    const drawAway = away?.createAway(scene);
    const ticket = createTicket(scene);
    const drawEnding = createEnding();
    const drawTime = createTimeLimit();
    const drawView = results?.createResultsView(scene);
    return (now) => {
      if (now.host.view === 'results') return { instead: drawView?.(now) };
      const said = say.in(now.language, () => now.host.requestUpdate());
      if (!said) return {};
      ticket.settle(now);
      const { instead, above } = gate(now, said.admission, () => ticket.ask(said.ticket));
      return {
        instead,
        above: html`${above}${contents(now, said)}${drawTime(now, said.time)}`,
        below: drawAway?.(now, said.away) ?? nothing,
        receipt: receipt(now, said),
        ending: drawEnding(now),
        refused: sayRefused(now, said.admission),
        remedy: refusalOf(now) === 'ticket-refused' ? ticket.askAgain(said.ticket) : nothing,
      };
    };
  };
}

/** A number by which staff find what was sent, and the way on to where the form leads at the end. */
function receipt({ answering, filling, more }: Scene, words: SurveyExtraWords): TemplateResult | undefined {
  const progress = answering?.progress;
  if (progress?.at !== 'sent' || !filling || !more) return undefined;
  const form: Model & Partial<Survey> = filling.form;
  return html`<p>${words.receipt(receiptNumber(progress.id))}</p>
    ${link(form.navigateToUrl ?? '', more.words.goOn)}`;
}
