import { html, nothing, type TemplateResult } from 'lit';
import type { ComplaintReceipt } from '../../../contract/complaints.ts';
import { receivedBackDays } from '../../../contract/desk-wire.ts';
import { deskWords } from '../../../locales/desk.ts';
import { deskFilingWords } from '../../../locales/desk-filing.ts';
import { showRefusal } from '../../../questions/checking.ts';
import { questionStyles } from '../../../questions/questions.styles.ts';
import { dress } from '../../../ui/dress.ts';
import { focusAfterUpdate } from '../../../ui/focus.ts';
import { isHeld } from '../../../ui/held.ts';
import type { Area, Desk } from '../context.ts';
import { alert } from '../fields.ts';
import { officeStyles } from '../office/office.styles.ts';
import { isRefused, sayFailure } from '../say-failure.ts';
import { type Entry, type Field, missingIn, newEntry, refusedIn, toCase, withoutPerson } from './entry.ts';
import { filingStyles } from './filing.styles.ts';
import { drawHead, drawMatter, drawPerson, type Entering } from './form.ts';
import { type Matter, openMatter } from './matter.ts';
import { createFilingOutbox } from './outbox.ts';
import { createPlaceLists } from './places.ts';
import { createReceipt } from './receipt.ts';

interface Kept {
  entry: Entry;
  answers: Record<string, unknown>;
}

/** Filing a complaint for somebody who called, came or wrote, and the receipt for them. */
export function createFiling(desk: Desk): Area {
  const { host, kept } = desk;
  dress(host, questionStyles, officeStyles, filingStyles);
  const outbox = createFilingOutbox(desk);
  const places = createPlaceLists(desk);
  let entry = newEntry('th');
  let answers: Record<string, unknown> = {};
  let matter: Matter | undefined;
  let problem: { field: Field; text: string }[] = [];
  let why: string | undefined;
  let isBusy = false;
  let receipt: (() => TemplateResult) | undefined;

  const keep = () => kept.write('filing', { entry: withoutPerson(entry), answers } satisfies Kept);
  const change = (more: Partial<Entry>) => {
    entry = { ...entry, ...more };
    problem = problem.filter(({ field }) => !(field in more));
    keep();
    desk.redraw();
    if (more.category !== undefined) void open();
  };
  const open = async () => {
    const category = desk.lists.categories?.categories.find(({ name }) => name === entry.category);
    matter = why = undefined;
    if (!category) return desk.redraw();
    const opened = await openMatter(desk, category, answers, (now) => {
      answers = now;
      keep();
    });
    if (category.name !== entry.category) return;
    if ('reason' in opened) {
      const words = deskWords[desk.language];
      why = `${deskFilingWords[desk.language].noForm} ${sayFailure(opened, words)}`;
    } else matter = opened;
    const [only, more] = category.identities;
    if (only && !more) entry = { ...entry, identity: only };
    else if (!category.identities.some((each) => each === entry.identity)) entry = { ...entry, identity: '' };
    desk.redraw();
  };

  const show = (field: Field, text: string) => {
    problem = [{ field, text }];
    focusAfterUpdate(host, `#file-${field}`);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    why = undefined;
    const words = deskFilingWords[desk.language];
    if (outbox.held) return send(outbox.held);
    const missing = missingIn(entry);
    if (missing === 'category' || !matter) return show('category', words.missing.category);
    if (!matter.check()) return;
    if (missing) return show(missing, words.missing[missing]);
    if (matter.isBusy) {
      why = words.waitForFiles;
      return desk.redraw();
    }
    const { version, started, category } = matter;
    return send(JSON.stringify(toCase(entry, category, { answers: matter.answers(), version, started })));
  };
  const send = async (body: string) => {
    isBusy = true;
    desk.redraw();
    const outcome = await outbox.send(body);
    isBusy = false;
    const words = deskFilingWords[desk.language];
    if (outcome.ok) return arrived(outcome.value, body);
    const { failure } = outcome;
    const mayHave = isHeld(failure) || isRefused(failure, 'signed-out');
    why = `${mayHave ? words.unknown : words.notSent} ${sayFailure(failure, deskWords[desk.language])}`;
    if (failure.reason === 'invalid') {
      problem = refusedIn(failure.errors).map((field) => ({
        field,
        text: field === 'receivedOn' ? words.notReceivable({ days: receivedBackDays }) : words.refused,
      }));
      if (matter) showRefusal(matter.filling, host, failure.errors);
      if (problem[0]) await focusAfterUpdate(host, `#file-${problem[0].field}`);
    }
    desk.redraw();
  };
  const arrived = (told: ComplaintReceipt, body: string) => {
    const { category, lang } = JSON.parse(body) as { category: string; lang: string };
    receipt = createReceipt(desk, told, category, lang, begin);
    kept.write('filing', undefined);
    focusAfterUpdate(host, '.told-once');
  };
  const begin = () => {
    outbox.forget();
    receipt = matter = undefined;
    [entry, answers, problem] = [newEntry('th'), {}, []];
    focusAfterUpdate(host, '.area-head');
  };

  const form = (): TemplateResult => {
    const words = deskFilingWords[desk.language];
    const isLocked = outbox.held !== undefined || isBusy;
    const entering: Entering = {
      ...{ entry, matter, places, change },
      problemOf: (field) => problem.find((each) => each.field === field)?.text,
    };
    return html`<form part="form" class="filing" novalidate @submit=${submit}>
      ${matter?.summary() ?? nothing}
      <div ?inert=${isLocked}>
        ${drawHead(desk, entering)}
        ${
          matter
            ? html`<div class="columns">
                <section>${drawMatter(desk, entering, matter)}</section>
                <section>${drawPerson(desk, entering, matter)}</section>
              </div>`
            : nothing
        }
      </div>
      ${alert(why ?? (outbox.held && !isBusy ? words.unknown : undefined))}
      <div part="actions">
        <button type="submit" part="submit" aria-disabled=${isBusy ? 'true' : 'false'}>
          ${isBusy ? words.sending : outbox.held ? words.again : words.submit}
        </button>
      </div>
    </form>`;
  };

  return {
    async enter() {
      desk.lists.load();
      await focusAfterUpdate(host, receipt ? '.told-once' : '.area-head');
      const before = kept.read<Kept>('filing');
      if (matter || receipt || !before) return;
      entry = { ...newEntry('th'), ...before.entry };
      answers = before.answers;
      await desk.lists.ready;
      await open();
    },
    draw() {
      const words = deskFilingWords[desk.language];
      if (receipt) return receipt();
      return html`<h2 class="area-head" tabindex="-1">${words.title}</h2>
        <p part="hint">${words.hint}</p>
        ${form()}`;
    },
  };
}
