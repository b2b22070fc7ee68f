import { html, nothing, render } from 'lit';
import { explainForm, explainText } from '../../form/author/explain.ts';
import { type AuthorFinding, finding } from '../../form/author/finding.ts';
import type { Json } from '../../form/types.ts';
import { type AuthorWords, sayFinding } from '../../locales/author.ts';
import { authorWords as en } from '../../locales/en/author.ts';
import type { Language } from '../../locales/language.ts';
import { authorWords as th } from '../../locales/th/author.ts';
import { dress } from '../../ui/dress.ts';
import { authorStyles } from './author.styles.ts';

const allWords: Record<Language, AuthorWords> = { th, en };

/** More than anybody mends at once. */
const mostListed = 100;

interface Note {
  /** What the findings are about: the address or text of the page's own form, or the backend's form. */
  about: unknown;
  findings: Promise<readonly AuthorFinding[]>;
  place: HTMLElement;
}

const notes = new WeakMap<Element, Note>();

/**
 * Lists below a survey, for its author, what of its form is not understood, and where: of the page's own form as it
 * is written, be it no JSON, else of the one that the backend gave.
 */
export async function tellAuthor(
  survey: HTMLElement & { src?: string },
  given: Json | undefined,
  language: Language,
): Promise<void> {
  const { shadowRoot, src } = survey;
  const child = survey.querySelector(':scope > script[type="application/json"]');
  const about = child?.textContent ?? src ?? given;
  if (!shadowRoot || about === undefined) return;
  let note = notes.get(survey);
  if (note?.about !== about) {
    const findings = child ? Promise.resolve(explainText(String(about))) : src ? explainFile(src) : explainGiven(given);
    note = { about, findings, place: note?.place ?? document.createElement('div') };
    notes.set(survey, note);
    dress(survey, authorStyles);
  }
  const findings = await note.findings;
  if (notes.get(survey) !== note) return;
  render(list(findings, allWords[language], language), note.place);
  // What the survey draws anew takes away what stands behind it.
  if (shadowRoot.lastElementChild !== note.place) shadowRoot.append(note.place);
}

async function explainFile(src: string): Promise<readonly AuthorFinding[]> {
  try {
    const reply = await fetch(src);
    return reply.ok ? explainText(await reply.text()) : [finding('', 'no-file', { status: reply.status })];
  } catch {
    return [finding('', 'no-file', { status: 0 })];
  }
}

async function explainGiven(form: Json = {}): Promise<readonly AuthorFinding[]> {
  return explainForm(form);
}

function list(findings: readonly AuthorFinding[], words: AuthorWords, language: Language) {
  const rest = findings.length - mostListed;
  return html`<section class="author" lang=${language} aria-label=${words.heading}>
    <h2>${words.heading}</h2>
    <p>${words.only}</p>
    <p class="count">${words.count(findings.length)}</p>
    <ul>
      ${findings
        .slice(0, mostListed)
        .map((found) => html`<li><code>${found.pointer || words.whole}</code> ${sayFinding(words, found)}</li>`)}
    </ul>
    ${rest > 0 ? html`<p>${words.more(rest)}</p>` : nothing}
  </section>`;
}
