import { html, type TemplateResult } from 'lit';
import type { DeskTemplates } from '../../../contract/desk-tools.ts';
import { deskOfficeWords } from '../../../locales/desk-office.ts';
import { dress } from '../../../ui/dress.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import { newKey } from '../../../ui/held.ts';
import type { Area, Desk } from '../context.ts';
import { languageName } from '../times.ts';
import { officeStyles } from './office.styles.ts';
import { createReading, sayFailed } from './reading.ts';
import { button } from './rows.ts';
import { type Begun, createEditing, type Editing } from './template-form.ts';

type Template = DeskTemplates['templates'][number];

/** The texts to answer with, each in several languages. */
export function createTemplates(desk: Desk): Area {
  const { host, backend, kept } = desk;
  dress(host, officeStyles);
  const list = createReading(desk, () => backend.getTemplates());
  let editing: Editing | undefined;

  const take = (told: DeskTemplates, said: 'saved' | 'removed') => {
    list.take(told);
    desk.lists.keepTemplates(told.templates);
    desk.say(deskOfficeWords[desk.language].templates[said]);
    focusAfterUpdate(host, '.area-head');
  };
  const edit = (template: Begun) => {
    editing = createEditing(desk, template, {
      saved(told) {
        editing = undefined;
        take(told, 'saved');
      },
      cancelled() {
        editing = undefined;
        focusAfterUpdate(host, `#${CSS.escape(`template-${template.name}`)}, #template-add`);
      },
    });
    focusAfterUpdate(host, '.doing-head');
  };
  /** Colleagues know it by its title; the name that the backend keeps it by is nobody's business. */
  const add = () =>
    edit({
      name: `t-${newKey()
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')}`,
      title: '',
      texts: {},
    });
  const remove = async ({ name, title }: Template) => {
    if (!confirm(deskOfficeWords[desk.language].templates.removing({ title }))) return;
    const outcome = await desk.ask(backend.deleteTemplate(name));
    if (outcome.ok) take(outcome.value, 'removed');
    else sayFailed(desk, outcome.failure);
  };

  const row = (template: Template): TemplateResult => {
    const { templates: words } = deskOfficeWords[desk.language];
    const { name, title, texts } = template;
    const tags = Object.keys(texts);
    const [shown = ''] = tags.includes(desk.language) ? [desk.language] : tags;
    return html`<li part="item" class="entry">
      <div>
        <h3>${title}</h3>
        <p part="meta">${tags.map((tag) => languageName(tag, desk.language)).join(', ')}</p>
        <p class="gist" lang=${shown}>${texts[shown]}</p>
      </div>
      <div class="doings">
        ${button(words.edit, words.editOf({ title }), () => edit(template), `template-${name}`)}
        ${button(words.remove, words.removeOf({ title }), () => remove(template))}
      </div>
    </li>`;
  };

  return {
    async enter() {
      const begun = kept.read<Begun>('template');
      if (begun && !editing) edit(begun);
      else await focusAfterUpdate(host, '.area-head');
      await list.read();
    },
    draw() {
      const { templates: words } = deskOfficeWords[desk.language];
      return html`<div class="title">
          <h2 class="area-head" tabindex="-1">${words.title}</h2>
          <button type="button" id="template-add" @click=${add}>${words.add}</button>
        </div>
        <p part="hint">${words.hint}</p>
        ${editing ? editing.draw() : ''}
        ${list.draw(({ templates }) =>
          templates.length
            ? html`<ul part="list" class="entries">
                ${templates.map(row)}
              </ul>`
            : html`<p class="empty">${words.none}</p>`,
        )}`;
    },
  };
}
