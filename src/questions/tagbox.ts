import { html, nothing } from 'lit';
import { plainText } from '../form/markup/read.ts';
import type { Choice } from '../form/types.ts';
import { tagboxWords } from '../locales/tagbox.ts';
import { announce, focusLater } from './announce.ts';
import { choicesIn, page } from './long-list.ts';
import type { Asked, Look } from './look.ts';
import { checks } from './survey/choices.ts';

export { tagboxStyles as styles } from './tagbox.styles.ts';

/** Several choices from a long list that opens: those chosen stand above it and can be taken away there. */
export const look: Look = {
  group: true,
  draw(asked: Asked) {
    const { question, id, describedBy, filling } = asked;
    const { choices } = question;
    const words = tagboxWords[filling.language];
    const value: unknown[] = Array.isArray(question.value) ? question.value : [];
    const all = new Set(value);
    const chosen = choices.filter((choice) => all.has(choice.value));
    return html`<div role="group" aria-labelledby="${id}-label" aria-describedby=${describedBy ?? nothing}>
      <ul class="tags">
        ${chosen.slice(0, page).map((choice) => tag(asked, choice, value))}
      </ul>
      <details class="tagbox">
        <summary id=${id} part="control" aria-labelledby="${id}-label ${id}-count">
          <span id="${id}-count">${words.chosen(chosen.length, choices.length)}</span>
        </summary>
        ${choicesIn({ ...asked, describedBy: undefined }, { list: `${id}-list`, keeps: false }, offers)}
      </details>
      <p class="unseen" role="status" id="${id}-status"></p>
    </div>`;
  },
};

function tag({ question, id, filling, change }: Asked, { value, text }: Choice, all: readonly unknown[]) {
  const words = tagboxWords[filling.language];
  const remove = (event: Event) => {
    const left = all.filter((each) => each !== value);
    change(left.length ? left : undefined, 'chosen');
    announce(event, id, words.removed(plainText(text)));
    focusLater(event, `#${id}`);
  };
  return html`<li>
    <button type="button" class="tag" aria-label=${words.remove(plainText(text))} ?disabled=${!question.enabled} @click=${remove}>
      ${plainText(text)} <span aria-hidden="true">×</span>
    </button>
  </li>`;
}

const offers = (seen: Asked) => html`<div class="offers">
  <span class="unseen" id="${seen.id}-label">${plainText(seen.question.title)}</span>
  ${checks(seen, 'options', ({ text }, input) => html`<label class="option">${input}<span>${plainText(text)}</span></label>`)}
</div>`;
