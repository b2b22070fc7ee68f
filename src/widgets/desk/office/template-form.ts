import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTemplates } from '../../../contract/desk-tools.ts';
import { deskWords } from '../../../locales/desk.ts';
import { deskOfficeWords } from '../../../locales/desk-office.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import type { Desk } from '../context.ts';
import { alert, input, select, textarea } from '../fields.ts';
import { sayFailure } from '../say-failure.ts';
import { foreignLanguages } from '../spoken.ts';
import { languageName } from '../times.ts';

type Template = DeskTemplates['templates'][number];

/** A text as it was left, before a reload: with what the backend had of it then. */
export type Begun = Template & { seen?: Template | null };

/** One text to answer with being written; what was typed is kept until it is saved. */
export interface Editing {
  draw(): TemplateResult;
}

/** Lets somebody write it. */
export function createEditing(
  desk: Desk,
  template: Begun,
  told: { saved(all: DeskTemplates): void; cancelled(): void },
): Editing {
  const { host, backend, kept } = desk;
  const { name } = template;
  /** As the backend had it when it was seen last. */
  let seen = 'seen' in template ? (template.seen ?? undefined) : template.title ? template : undefined;
  let { title } = template;
  let texts: Record<string, string> = { th: '', en: '', ...template.texts };
  let missing: 'missingName' | 'missingText' | undefined;
  let why: string | undefined;
  let isBusy = false;
  let another = '';

  const changed = () => {
    kept.write('template', { name, title, texts, seen: seen ?? null } satisfies Begun);
    desk.redraw();
  };
  const given = () => Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    why = undefined;
    missing = title.trim() ? (Object.keys(given()).length ? undefined : 'missingText') : 'missingName';
    if (missing) return focusAfterUpdate(host, '.doing [aria-invalid]');
    isBusy = true;
    desk.redraw();
    if (await isChanged()) {
      isBusy = false;
      why = deskOfficeWords[desk.language].templates.changedMeanwhile;
      return desk.redraw();
    }
    const outcome = await desk.ask(backend.putTemplate(name, { title: title.trim(), texts: given() }));
    isBusy = false;
    if (!outcome.ok) {
      why = sayFailure(outcome.failure, deskWords[desk.language]);
      return desk.redraw();
    }
    kept.write('template', undefined);
    told.saved(outcome.value);
  };
  /** Whether a colleague has changed it since it was seen last; who sends it once more has read that. */
  const isChanged = async (): Promise<boolean> => {
    const outcome = await desk.ask(backend.getTemplates());
    if (!outcome.ok) return false;
    const now = outcome.value.templates.find((each) => each.name === name);
    const isSame = JSON.stringify(sorted(now)) === JSON.stringify(sorted(seen));
    seen = now;
    return !isSame;
  };
  const cancel = () => {
    kept.write('template', undefined);
    told.cancelled();
  };
  const addLanguage = () => {
    const tag = another || (rest()[0] ?? '');
    another = '';
    if (!tag) return;
    texts = { ...texts, [tag]: '' };
    changed();
    focusAfterUpdate(host, `#template-text-${tag}`);
  };
  const rest = () => foreignLanguages.filter((tag) => texts[tag] === undefined);

  return {
    draw() {
      const { templates: words } = deskOfficeWords[desk.language];
      const general = deskWords[desk.language];
      const first = Object.keys(texts)[0];
      const text = (tag: string) =>
        textarea({
          ...{ id: `template-text-${tag}`, lang: tag, value: texts[tag] ?? '' },
          label: words.text({ language: languageName(tag, desk.language) }),
          problem: missing === 'missingText' && tag === first ? words.missingText : undefined,
          on: (value) => {
            texts = { ...texts, [tag]: value };
            changed();
          },
        });
      return html`<form part="form" class="doing" novalidate @submit=${submit}>
        <h3 class="doing-head" tabindex="-1">
          ${template.title ? words.editOf({ title: template.title }) : words.add}
        </h3>
        ${input({
          ...{ id: 'template-title', label: words.name, hint: words.nameHint, value: title },
          problem: missing === 'missingName' ? words.missingName : undefined,
          on: (value) => {
            title = value;
            changed();
          },
        })}
        ${Object.keys(texts).map(text)}
        ${
          rest().length
            ? html`<div class="beside">
                ${select({
                  ...{ id: 'template-another', label: words.another, value: another || (rest()[0] ?? '') },
                  options: rest().map((tag) => [tag, languageName(tag, desk.language)] as const),
                  on: (value) => {
                    another = value;
                  },
                })}
                <button type="button" @click=${addLanguage}>${words.addLanguage}</button>
              </div>`
            : nothing
        }
        ${alert(why && `${words.unsaved} ${why}`)}
        <div part="actions">
          <button type="submit" part="submit" aria-disabled=${isBusy ? 'true' : 'false'}>${words.save}</button>
          <button type="button" @click=${cancel}>${general.cancel}</button>
        </div>
      </form>`;
    },
  };
}

const sorted = (template: Template | undefined) =>
  template && [template.title, Object.entries(template.texts).sort(([one], [other]) => one.localeCompare(other))];
