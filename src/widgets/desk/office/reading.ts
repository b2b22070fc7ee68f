import { html, type TemplateResult } from 'lit';
import type { Failure, Outcome } from '../../../backends/backend.ts';
import { deskWords } from '../../../locales/desk.ts';
import type { Desk } from '../context.ts';
import { alert } from '../fields.ts';
import { sayFailure } from '../say-failure.ts';

/** Something that a part of the desk shows, as it was read last. */
export interface Reading<T> {
  readonly value: T | undefined;
  /** Reads it anew; of several calls the last one counts. `true` if it came, and is what was asked for last. */
  read(): Promise<boolean>;
  /** Takes what the backend has just told. */
  take(value: T): void;
  /** Draws it, or that it is on its way, or why it did not come. */
  draw(content: (value: T) => unknown): TemplateResult;
}

/** Reads something for a part of the desk. */
export function createReading<T>(desk: Desk, get: () => Promise<Outcome<T>>): Reading<T> {
  let value: T | undefined;
  let failure: Failure | undefined;
  let turn = 0;
  const read = async () => {
    const mine = ++turn;
    failure = undefined;
    desk.redraw();
    const outcome = await desk.ask(get());
    if (mine !== turn) return false;
    if (outcome.ok) ({ value } = outcome);
    else ({ failure } = outcome);
    desk.redraw();
    return outcome.ok;
  };
  return {
    get value() {
      return value;
    },
    read,
    take(told) {
      value = told;
      desk.redraw();
    },
    draw(content) {
      const words = deskWords[desk.language];
      const again = html`<p><button type="button" @click=${read}>${words.tryAgain}</button></p>`;
      return html`${alert(failure && words.failed({ why: sayFailure(failure, words) }), again)}
      ${value === undefined ? (failure ? '' : html`<p>${words.loading}</p>`) : content(value)}`;
    },
  };
}

/** Says why something could not be done. */
export function sayFailed(desk: Desk, failure: Failure): void {
  const words = deskWords[desk.language];
  desk.say(words.failed({ why: sayFailure(failure, words) }));
}
