import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, plusDays } from '../../../clock/days.ts';
import { receivedBackDays, staffChannels } from '../../../contract/desk-wire.ts';
import { deskWords } from '../../../locales/desk.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import { type DeskFilingWords, deskFilingWords } from '../../../locales/desk-filing.ts';
import type { Desk } from '../context.ts';
import { input, select } from '../fields.ts';
import { spokenLanguages } from '../spoken.ts';
import { languageName } from '../times.ts';
import type { Entry, Field } from './entry.ts';
import type { Matter } from './matter.ts';
import type { PlaceLists } from './places.ts';

/** A complaint being entered for somebody. */
export interface Entering {
  entry: Entry;
  matter: Matter | undefined;
  places: PlaceLists;
  problemOf(field: Field): string | undefined;
  change(more: Partial<Entry>): void;
}

/** What a field needs whatever it is asked with. */
const fieldOf = ({ entry, problemOf, change }: Entering, name: Field, label: unknown) => ({
  ...{ id: `file-${name}`, label, value: entry[name], problem: problemOf(name) },
  on: (value: string) => change({ [name]: value }),
});

/** Between which days it may have reached the office. */
const daysBack = (now: Date) => ({ min: plusDays(dayOf(now), -receivedBackDays), max: dayOf(now) });

/** Asks how and when it came, what it is about and in which language. */
export function drawHead(desk: Desk, entering: Entering): TemplateResult {
  const words = deskFilingWords[desk.language];
  const { channels } = deskCaseWords[desk.language];
  const categories = (desk.lists.categories?.categories ?? []).filter(({ elsewhere }) => !elsewhere);
  return html`<div class="head-fields">
    ${select({
      ...fieldOf(entering, 'channel', words.channel),
      options: staffChannels.map((name) => [name, channels[name]] as const),
    })}
    ${input({
      ...fieldOf(entering, 'receivedOn', words.receivedOn),
      ...{ type: 'date', hint: words.receivedHint({ days: receivedBackDays }), ...daysBack(new Date()) },
    })}
    ${select({
      ...fieldOf(entering, 'category', words.category),
      options: [['', words.choose], ...categories.map(({ name, title }) => [name, title[desk.language]] as const)],
    })}
    ${select({
      ...fieldOf(entering, 'lang', words.language),
      options: spokenLanguages.map((tag) => [tag, languageName(tag, desk.language)] as const),
    })}
  </div>`;
}

/** Asks what happened, and where. */
export function drawMatter(desk: Desk, entering: Entering, matter: Matter): TemplateResult {
  const words = deskFilingWords[desk.language];
  const { asksOffice, asksPlace, notices } = matter.category;
  const offices = desk.lists.categories?.offices ?? [];
  return html`<h3>${words.matter}</h3>
    ${notices.map((notice) => html`<p class="note">${notice[desk.language]}</p>`)} ${matter.draw()}
    ${
      asksOffice && offices.length
        ? select({
            ...fieldOf(entering, 'office', words.office),
            options: [['', words.choose], ...offices.map(({ name, title }) => [name, title[desk.language]] as const)],
          })
        : nothing
    }
    ${asksPlace ? html`<div class="head-fields">${entering.places.draw(entering.entry, entering.change)}</div>` : nothing}`;
}

/** Asks who complains. */
export function drawPerson(desk: Desk, entering: Entering, matter: Matter): TemplateResult {
  const words = deskFilingWords[desk.language];
  const { identities } = matter.category;
  return html`<h3>${words.person}</h3>
    <p part="hint">${words.notice}</p>
    ${select({
      ...fieldOf(entering, 'identity', words.identity),
      options: [['', words.choose], ...identities.map((name) => [name, words.identities[name]] as const)],
    })}
    ${entering.entry.identity === 'anonymous' || !entering.entry.identity ? nothing : drawContacts(desk, entering, words)}`;
}

function drawContacts(desk: Desk, entering: Entering, words: DeskFilingWords): TemplateResult {
  const { optional } = deskWords[desk.language];
  const maybe = (label: string) => html`${label} <span part="hint">(${optional})</span>`;
  return html`${input(fieldOf(entering, 'name', words.name))}
    ${input({ ...fieldOf(entering, 'phone', maybe(words.phone)), type: 'tel' })}
    ${input({ ...fieldOf(entering, 'email', maybe(words.email)), type: 'email', hint: words.emailHint })}`;
}
