import { html, type TemplateResult } from 'lit';
import type { Failure } from '../../backends/backend.ts';
import type { ResultsBackend } from '../../backends/results.ts';
import type { ResultsReply } from '../../contract/results.ts';
import type { Language } from '../../locales/language.ts';
import type { ResultsWords } from '../../locales/results.ts';
import { dress } from '../../ui/dress.ts';
import { later } from '../../ui/later.ts';
import { inLanguage } from './in-language.ts';
import { drawResults, resultsStyles, ruamResults } from './results.ts';
import type { Scene } from './scene.ts';

/** What was published, or why it could not be read. */
type Shown = { results: ResultsReply | undefined } | { failure: Failure };

const words: Record<Language, () => Promise<ResultsWords>> = {
  th: async () => (await later(() => import('../../locales/th/results.ts'))).resultsWords,
  en: async () => (await later(() => import('../../locales/en/results.ts'))).resultsWords,
};

/** Shows what was published of a form, once it is there; what was shown stays while something else is read. */
export function createResultsView({ host }: Scene) {
  dress(host, resultsStyles);
  const redraw = () => host.requestUpdate();
  const say = inLanguage(words);
  let asked = '';
  let shown: Shown | undefined;

  const read = async ({ backend, address, form, language, host: { period } }: Scene, question: string) => {
    asked = question;
    const own = backend as unknown as Partial<ResultsBackend>;
    const from = own.getResults ? (own as ResultsBackend) : ruamResults(address);
    const outcome = await from.getResults(form, language, period);
    if (asked !== question) return;
    if (outcome.ok) shown = { results: outcome.value };
    else if (outcome.failure.reason === 'not-found') shown = { results: undefined };
    else shown = { failure: outcome.failure };
    redraw();
  };

  return (scene: Scene): TemplateResult | undefined => {
    const question = [scene.address, scene.form, scene.language, host.period].join('|');
    if (question !== asked) read(scene, question);
    const said = say.in(scene.language, redraw);
    if (!shown || !said) return undefined;
    if ('results' in shown) return drawResults(shown.results, said, scene.language);
    return html`<p part="problem" role="alert">${said.failed}</p>
      <div part="actions">
        <button type="button" @click=${() => read(scene, question)}>${said.again}</button>
      </div>`;
  };
}
