import { html } from 'lit';
import { type Find, findPersonal, mask, maskIds } from '../country/th/personal.ts';
import type { GuardWords } from '../locales/guard.ts';

/** Free text by question name. */
export type Texts = Record<string, string>;

/** What of these texts looks like personal data, each piece once. */
export function found(texts: Texts): (Pick<Find, 'kind'> & { piece: string })[] {
  const pieces = Object.values(texts).flatMap((text) =>
    findPersonal(text).map(({ kind, start, end }) => ({ kind, piece: text.slice(start, end) })),
  );
  return pieces.filter(({ piece }, index) => pieces.findIndex((other) => other.piece === piece) === index);
}

/** The texts as they go out: 13-digit numbers are masked in any case, the rest by choice. */
export function masked(texts: Texts, all: boolean): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, all ? mask(text, findPersonal(text)) : maskIds(text)]),
  );
}

interface Guard {
  words: GuardWords;
  texts: Texts;
  /** Goes on with the texts as chosen. */
  send(texts: Texts): void;
  back(): void;
}

/** Asks, before anything goes out, whether personal data in free text is to be masked or kept. */
export function guard({ words, texts, send, back }: Guard) {
  const finds = found(texts);
  return html`<section class="guard summary" role="group" aria-labelledby="guard-title" tabindex="-1">
    <h2 id="guard-title">${words.title}</h2>
    <p>${words.explain}</p>
    <ul>
      ${finds.map(({ kind, piece }) => html`<li>${words.kind[kind]}: <bdi>${piece}</bdi></li>`)}
    </ul>
    ${finds.some(({ kind }) => kind === 'id') ? html`<p part="hint">${words.always}</p>` : ''}
    <div part="actions">
      <button type="button" part="submit" @click=${() => send(masked(texts, true))}>${words.mask}</button>
      ${
        finds.some(({ kind }) => kind !== 'id')
          ? html`<button type="button" @click=${() => send(masked(texts, false))}>${words.keep}</button>`
          : ''
      }
      <button type="button" class="plain" @click=${back}>${words.back}</button>
    </div>
  </section>`;
}
