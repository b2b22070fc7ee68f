import { html, type TemplateResult } from 'lit';
import { type Find, findPersonal, mask, maskIds } from '../country/th/personal.ts';
import type { GuardWords } from '../locales/guard.ts';

/** Free text by question name. */
export type Texts = Record<string, string>;

/** What of these texts looks like personal data, each piece once. */
function found(texts: Texts): (Pick<Find, 'kind'> & { piece: string })[] {
  const pieces = Object.values(texts).flatMap((text) =>
    findPersonal(text).map(({ kind, start, end }) => ({ kind, piece: text.slice(start, end) })),
  );
  return pieces.filter(({ piece }, index) => pieces.findIndex((other) => other.piece === piece) === index);
}

/** The texts as they go out: 13-digit numbers are masked in any case, the rest by choice. */
function masked(texts: Texts, all: boolean): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, all ? mask(text, findPersonal(text)) : maskIds(text)]),
  );
}

/** Asks, before anything goes out, whether personal data in free text is to be masked or kept; nothing where there is none. */
export type Protect = (
  texts: Texts,
  /** Goes on with the texts as chosen. */
  send: (texts: Texts) => void,
  back: () => void,
) => ((words: GuardWords) => TemplateResult) | undefined;

/** Asks it of what `findPersonal` finds. */
export const protect: Protect = (texts, send, back) => {
  const finds = found(texts);
  if (!finds.length) return undefined;
  return (words) => html`<section class="guard summary" role="group" aria-labelledby="guard-title" tabindex="-1">
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
};
