import type { TemplateResult } from 'lit';
import type { Backend, Failure } from '../backends/backend.ts';
import { limits } from '../contract/limits.ts';
import { createForm } from '../form/index.ts';
import type { Form, Json, Kind } from '../form/types.ts';
import { formVersion } from '../form/version.ts';
import type { GuardWords } from '../locales/guard.ts';
import { advise } from '../ui/advice.ts';
import { Draft } from '../ui/draft.ts';
import { type Focusable, focusAfterUpdate } from '../ui/focus.ts';
import { found, guard } from '../ui/guard.ts';
import { Outbox } from '../ui/outbox.ts';
import { keep } from '../ui/storage.ts';
import { check, recheck, showRefusal } from './checking.ts';
import type { Filling } from './filling.ts';
import type { How } from './look.ts';

/** Where one response is on its way. */
export type Progress =
  /** Being filled in; `failure` says why the last send did not get through. */
  | { at: 'asking'; failure?: Failure }
  /** The person decides what becomes of personal data in these free texts. */
  | { at: 'guarding'; ask(words: GuardWords): TemplateResult }
  | { at: 'sending' }
  | { at: 'sent'; receivedAt: string };

/** Whether the first choice is stored while the rest is being filled in. */
export type FirstStep = 'none' | 'saved' | 'unsaved';

/** What one response is about. */
export interface Subject {
  backend: Backend;
  /** Tells apart what is kept on the device for several endpoints, forms and pages. */
  place: string;
  /** The form's name at the backend. */
  form: string;
  json: Json;
  /** Known where the form came from the backend. */
  version: string | undefined;
  test: boolean;
  /** Tells the page; `false` if it refused. */
  tell(name: string, detail: Record<string, unknown>, cancelable?: boolean): boolean;
}

/** Kinds whose first choice is worth keeping by itself. */
const openers: ReadonlySet<Kind> = new Set(['rating', 'radiogroup', 'boolean', 'dropdown']);

/** One response from the first choice to the thanks: what was typed is drafted, sent once, and kept if sending fails. */
export class Answering {
  progress: Progress = { at: 'asking' };
  first: FirstStep = 'none';
  readonly filling: Filling;
  readonly draft: Draft;
  /** The question whose first choice counts by itself, if the form opens with such a one. */
  readonly opener: string | undefined;
  readonly #form: Form;
  readonly #host: Focusable;
  readonly #subject: Subject;
  readonly #outbox: Outbox;
  #guarded = '';
  #opening = '';
  #restored = false;

  constructor(host: Focusable, filling: Filling, subject: Subject) {
    this.#host = host;
    this.#subject = subject;
    this.filling = filling;
    const form = createForm(subject.json, { locale: filling.language });
    for (const [name, value] of Object.entries(filling.form.data)) form.set(name, value);
    filling.form = form;
    this.#form = form;
    const personal = () => [...form.questions.values()].filter((question) => question.personal).map(({ name }) => name);
    this.draft = new Draft(subject.place, personal);
    this.#outbox = new Outbox({
      backend: subject.backend,
      form: subject.form,
      personal,
      keep: keep('session', `sent:${subject.place}`),
      envelope: () => this.#envelope(),
    });
    const opening = [...form.questions.values()].find((question) => question.visible);
    this.opener = opening && openers.has(opening.kind) ? opening.name : undefined;
    this.#restore();
    filling.changed = (name, how) => this.#changed(name, how);
    if (filling.last) this.#changed(filling.last.name, filling.last.how);
  }

  /** Somebody has begun: the rest of the form is worth showing, and it may no longer be exchanged under their hands. */
  get begun(): boolean {
    return this.#restored || this.filling.last !== undefined;
  }

  /** Sends all, if nothing stands in the way. */
  async submit(): Promise<void> {
    const { tell, form } = this.#subject;
    if (this.progress.at === 'sending') return;
    this.#go({ at: 'asking' });
    if (!check(this.filling, this.#form, this.#host) || !tell('ruam-submit', { form }, true)) return;
    const texts = this.#freeTexts();
    if (JSON.stringify(texts) === this.#guarded || !found(texts).length) return this.#send();
    const send = (as: Record<string, string>) => this.#sendGuarded(as);
    const back = () => this.#go({ at: 'asking' });
    this.#go({ at: 'guarding', ask: (words) => guard({ words, texts, send, back }) });
  }

  /** Goes on after the warning, with the free texts as the person wants them. */
  #sendGuarded(texts: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) this.filling.form.set(name, text);
    this.#guarded = JSON.stringify(texts);
    return this.#send();
  }

  async #send() {
    const form = this.#form;
    this.#go({ at: 'sending' });
    for (;;) {
      const answers = form.complete();
      const saved = await this.#outbox.save({ answers, complete: true });
      if (!saved.ok) return this.#fail(saved.failure);
      // What was typed while this was on its way is sent too.
      if (JSON.stringify(form.complete()) !== JSON.stringify(answers)) continue;
      this.#outbox.clear();
      this.draft.clear();
      this.#go({ at: 'sent', receivedAt: saved.receivedAt });
      this.#subject.tell('ruam-submitted', { form: this.#subject.form, id: saved.id });
      return;
    }
  }

  #changed(name: string, how: How) {
    recheck(this.filling, this.#form);
    this.draft.save(this.filling.form.data);
    if (this.progress.at === 'guarding') this.#go({ at: 'asking' });
    if (how === 'chosen' && name === this.opener && this.progress.at === 'asking') this.#saveOpening(name);
  }

  async #saveOpening(name: string) {
    const answers = { [name]: this.filling.form.data[name] };
    const opening = JSON.stringify(answers);
    if (opening === this.#opening) return;
    this.#opening = opening;
    const saved = await this.#outbox.save({ answers, complete: false });
    if (saved.ok && this.first !== 'saved') this.#subject.tell('ruam-started', { form: this.#subject.form });
    if (!saved.ok) {
      this.#opening = '';
      this.#report(saved.failure);
    }
    this.first = saved.ok ? 'saved' : 'unsaved';
    this.#host.requestUpdate();
  }

  #fail(failure: Failure) {
    this.#go({ at: 'asking', failure });
    if (failure.reason === 'invalid') showRefusal(this.filling, this.#host, failure.errors);
    this.#report(failure);
  }

  #report(failure: Failure) {
    advise(failure, this.#subject.form);
    this.#subject.tell('ruam-failed', { form: this.#subject.form, reason: failure.reason });
  }

  #restore() {
    const form = this.#form;
    const { last } = this.filling;
    if (this.#outbox.started) {
      this.#restored = true;
      this.first = 'saved';
      this.#outbox.resume();
    }
    if (last) return;
    for (const [name, value] of Object.entries(this.draft.restore() ?? {})) {
      if (!form.questions.has(name)) continue;
      form.set(name, value);
      this.#restored = true;
    }
    this.#host.requestUpdate();
  }

  #freeTexts(): Record<string, string> {
    const form = this.#form;
    const answers = Object.entries(form.complete()).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    const isFree = (name: string) => {
      const question = form.questions.get(name);
      return question && !question.personal && (question.kind === 'text' || question.kind === 'comment');
    };
    return Object.fromEntries(answers.filter(([name]) => isFree(name)));
  }

  async #envelope() {
    const { json, version, test } = this.#subject;
    const { pathname } = location;
    return {
      lang: this.filling.language,
      version: version ?? (await formVersion(json)),
      ...(pathname.startsWith('/') && { page: pathname.slice(0, limits.pageUnits) }),
      ...(test && { test }),
    };
  }

  #go(progress: Progress) {
    this.progress = progress;
    if (progress.at === 'sent' || progress.at === 'guarding') focusAfterUpdate(this.#host, '[tabindex="-1"]');
    else this.#host.requestUpdate();
  }
}
