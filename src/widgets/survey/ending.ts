import { html, type TemplateResult } from 'lit';
import type { Survey } from '../../form/survey/types.ts';
import type { Model } from '../../form/types.ts';
import { later } from '../../ui/later.ts';
import type { Scene } from './scene.ts';

/** Makes what draws the words of a survey at its end, with the headings and links that they have; else there is nothing. */
export function createEnding(): (scene: Scene) => TemplateResult | undefined {
  let markup: typeof import('../../questions/markup.ts').markup | 'coming' | undefined;
  const load = async ({ host }: Scene) => {
    markup = 'coming';
    try {
      ({ markup } = await later(() => import('../../questions/markup.ts')));
      host.requestUpdate();
    } catch (error) {
      // The words alone stand there.
      console.error(error);
    }
  };
  return (scene) => {
    if (!scene.filling || !scene.isLast) return undefined;
    const form: Model & Partial<Survey> = scene.filling.form;
    const { completedHtml = form.text('completedHtml') } = form;
    if (!form.completedText || !/[<&]/.test(completedHtml)) return undefined;
    if (!markup) load(scene);
    if (typeof markup !== 'function') return undefined;
    const drawn = markup(completedHtml);
    // A script alone says nothing.
    return drawn.length ? html`<div class="ending">${drawn}</div>` : html`<p>${scene.more?.words.thanksMore}</p>`;
  };
}
