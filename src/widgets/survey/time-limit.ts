import { html, nothing, type TemplateResult } from 'lit';
import type { TimeWords } from '../../locales/survey-extras.ts';
import type { Journey } from '../../questions/survey/journey.ts';
import type { Scene } from './scene.ts';

/** One limit that runs, in milliseconds. */
interface Limit {
  readonly span: number;
  end: number;
}

/** Below this much of the time left one is warned: a fifth of it, at least 20 seconds (WCAG 2.2.1), at most 5 minutes. */
const littleOf = (span: number) => Math.min(Math.max(span / 5, 20_000), 300_000);

/**
 * Tells of the time limits of a survey and of its pages. They bind nobody: at the end nothing is sent and nothing lost,
 * and until then more time is one button away.
 */
export function createTimeLimit() {
  const running = new Map<unknown, Limit>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The limit of something, which begins to run when it is first seen. */
  const limitOf = (about: unknown, seconds: unknown): Limit | undefined => {
    const span = Number(seconds) * 1_000;
    if (!(span > 0)) return undefined;
    const limit = running.get(about) ?? { span, end: Date.now() + span };
    running.set(about, limit);
    return limit;
  };

  const say = (limit: Limit | undefined, said: TimeWords['limit'], words: TimeWords, redraw: () => void) => {
    if (!limit) return nothing;
    const left = limit.end - Date.now();
    const little = littleOf(limit.span);
    const more = () => {
      limit.end = Math.max(limit.end, Date.now()) + limit.span;
      redraw();
    };
    const text =
      left > little
        ? said({ seconds: limit.span / 1_000 })
        : left > 0
          ? words.little({ seconds: Math.min(little, limit.span) / 1_000 })
          : words.over;
    return html`<p part="hint" role="status">${text}</p>
      ${left > little || left <= 0 ? nothing : html`<button type="button" @click=${more}>${words.more}</button>`}`;
  };

  /** Draws again when something else is to be said, not each second. */
  const wake = (limits: readonly (Limit | undefined)[], redraw: () => void) => {
    clearTimeout(timer);
    const moments = limits.flatMap((limit) => (limit ? [limit.end - littleOf(limit.span), limit.end] : []));
    const next = Math.min(...moments.map((moment) => moment - Date.now()).filter((wait) => wait > 0));
    if (Number.isFinite(next)) timer = setTimeout(redraw, Math.min(next + 10, 2 ** 31 - 1));
  };

  return ({ filling, journey, answering, host }: Scene, words: TimeWords): TemplateResult | typeof nothing => {
    if (!filling || !journey || journey.opens || answering?.progress.at === 'sent') return nothing;
    const { json } = filling.form;
    const redraw = () => host.requestUpdate();
    const limits = [limitOf(filling, json.timeLimit), limitOf(...ofStep(journey, json.timeLimitPerPage))];
    wake(limits, redraw);
    if (!limits.some(Boolean)) return nothing;
    const [whole, step] = limits;
    return html`<div class="time">
      ${say(whole, words.limit, words, redraw)}${say(step, words.limitOfStep, words, redraw)}
    </div>`;
  };
}

/** A page's own limit, else that of every page; 0 is none. */
function ofStep({ step: { about } }: Journey, perPage: unknown): [unknown, unknown] {
  const own = about?.json.timeLimit ?? about?.json.maxTimeToFinish;
  return [about, Number(own) > 0 ? own : perPage];
}
