import { html, nothing, type TemplateResult } from 'lit';
import type { CategoriesReply } from '../../contract/complaints.ts';
import type { ComplaintRestWords } from '../../locales/complaint-rest.ts';
import type { Language } from '../../locales/language.ts';
import type { Category } from './compose.ts';
import { loadRare } from './load-rare.ts';

/** Looks through what the office has published, on the device alone, and only when the person asks for it. */
export function createSearch(redraw: () => void, choose: (category: Category) => void) {
  let found: readonly Category[] | undefined;

  return (offer: CategoriesReply, { search: words }: ComplaintRestWords, language: Language): TemplateResult => {
    const search = async (event: SubmitEvent) => {
      event.preventDefault();
      const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('search'));
      const { findCategories } = await loadRare();
      found = findCategories(offer.categories, typed);
      redraw();
    };
    const use = (category: Category) => {
      found = undefined;
      choose(category);
    };
    return html`<form class="search" role="search" @submit=${search}>
      <label part="label" for="search">${words.label}</label>
      <p part="hint" id="search-hint">${words.hint}</p>
      <input id="search" name="search" part="control" type="search" required aria-describedby="search-hint" />
      <div part="actions"><button type="submit">${words.search}</button></div>
      <p part="status" role="status">${found ? words.found({ count: found.length }) : nothing}</p>
      ${found?.map(
        (category) => html`<div part="item">
          <h3>${category.title[language]}</h3>
          <p>${category.hint?.[language]}</p>
          ${category.notices.map((notice) => html`<p class="notice">${notice[language]}</p>`)}
          ${
            category.elsewhere
              ? nothing
              : html`<button type="button" class="plain" @click=${() => use(category)}>
                  ${words.use}<span class="unseen">: ${category.title[language]}</span>
                </button>`
          }
        </div>`,
      )}
    </form>`;
  };
}
