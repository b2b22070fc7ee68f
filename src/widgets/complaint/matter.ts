import { html, nothing, type TemplateResult } from 'lit';
import type { CategoriesReply } from '../../contract/complaints.ts';
import type { ComplaintWords } from '../../locales/complaint.ts';
import type { Language } from '../../locales/language.ts';
import type { Category } from './compose.ts';

/** How the choice of a category stands. */
export interface Matter {
  offer: CategoriesReply;
  chosen: Category | undefined;
  /** Something is wrong: nothing was chosen, or what comes next did not come. */
  problem: 'none' | 'notLoaded' | undefined;
  /** What comes next is on its way. */
  waits: boolean;
  /** Looks for what was published, once that part has come. */
  search: unknown;
  choose(category: Category): void;
  next(event: SubmitEvent): void;
}

/** Draws the choice of a category, behind what becomes of personal data. */
export function drawMatter(matter: Matter, words: ComplaintWords, language: Language): TemplateResult {
  const { offer, chosen, problem, waits, search, next } = matter;
  const describedBy = problem === 'none' ? 'matter-problem' : nothing;
  return html`<h2>${words.title}</h2>
    <details open>
      <summary>${words.privacy}</summary>
      <p part="hint" class="privacy">${offer.privacy[language]}</p>
    </details>
    <form part="form" novalidate @submit=${next}>
      <div class="step-head" tabindex="-1"></div>
      <div part="question" class=${problem === 'none' ? 'bad' : nothing}>
        <div part="label" id="matter-label">${words.choose}</div>
        ${problem ? html`<p part="problem" id="matter-problem" role="alert">${words[problem]}</p>` : nothing}
        <div role="radiogroup" aria-labelledby="matter-label" aria-describedby=${describedBy}>
          ${offer.categories.map((category, nth) => option(matter, category, nth, language))}
        </div>
      </div>
      <div class="notices" role="status">
        ${chosen?.notices.map((notice) => html`<p class="notice">${notice[language]}</p>`)}
        ${chosen?.elsewhere ? html`<p class="notice">${words.elsewhere}</p>` : nothing}
      </div>
      ${
        chosen?.elsewhere
          ? nothing
          : html`<div part="actions"><button type="submit" part="submit">${words.next}</button></div>`
      }
      <p part="status" role="status">${waits ? words.wait : nothing}</p>
    </form>
    ${search}`;
}

function option({ chosen, choose }: Matter, category: Category, nth: number, language: Language): TemplateResult {
  const { name, title, hint } = category;
  return html`<label class="option" for="matter-${nth}"
    ><input
      type="radio"
      name="matter"
      id="matter-${nth}"
      value=${name}
      .checked=${chosen?.name === name}
      @change=${() => choose(category)}
    /><span
      >${title[language]}${hint ? html`<span part="hint" class="below">${hint[language]}</span>` : nothing}</span
    ></label
  >`;
}
