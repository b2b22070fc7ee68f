import type { TemplateResult } from 'lit';
import type { Backend, Failure } from '../backends/backend.ts';
import { timeZone } from '../country/th/date.ts';
import type { Form, FormOptions, Json } from '../form/types.ts';
import { truthWords } from '../locales/form.ts';
import type { GuardWords } from '../locales/guard.ts';
import { advise } from '../ui/advice.ts';
import { createDraft, type Draft } from '../ui/draft.ts';
import { type Focusable, focusAfterUpdate } from '../ui/focus.ts';
import type { Protect, Texts } from '../ui/guard.ts';
import type { Outbox, Saved } from '../ui/outbox.ts';
import { check, obstaclesIn, recheck, showRefusal } from './checking.ts';
import type { Filling } from './filling.ts';
import type { How } from './look.ts';

/** Where one response is on its way. */
export type Progress =
  /** Being filled in; `failure` says why the last send did not get through. */
  | { at: 'asking'; failure?: Failure }
  /** The person decides what becomes of personal data in these free texts. */
  | { at: 'guarding'; ask(words: GuardWords): TemplateResult }
  | { at: 'sending' }
  | { at: 'sent'; id: string; receivedAt: string };

/** Whether the first choice is stored while the rest is being filled in. */
export type FirstStep = 'saved' | 'unsaved' | undefined;

/** What one response is about. */
export interface Subject {
  backend: Backend;
  /** Tells apart what is kept on the device for several endpoints, forms and pages. */
  place: string;
  /** The form's name at the backend. */
  form: string;
  json: Json;
  /** Reads it, with all that checks the answers. */
  read(json: Json, options: FormOptions): Form;
  /** Known where the form came from the backend. */
  version: string | undefined;
  test: boolean;
  /** What lets the person answer, where a form asks for it. */
  ticket?: string | undefined;
  /** Tells the page; `false` if it refused. */
  tell(name: string, detail: Record<string, unknown>, cancelable?: boolean): boolean;
}

/** One response from the first choice to the thanks: what was typed is drafted, sent once, and kept if sending fails. */
export interface Answering {
  readonly progress: Progress;
  readonly first: FirstStep;
  readonly filling: Filling;
  readonly draft: Draft;
  /** Somebody has begun: the rest of the form is worth showing, and it may no longer be exchanged under their hands. */
  readonly begun: boolean;
  /** Sends all, if nothing stands in the way. */
  submit(): Promise<void>;
}

/**
 * Takes over a form that is in front of a person, with what they have answered of it.
 * @param open makes what brings the answers to the backend; it is told which of them are contact data
 * @param protect asks what becomes of personal data in free texts
 */
export function createAnswering(
  host: Focusable,
  filling: Filling,
  subject: Omit<Subject, 'backend'>,
  open: (personal: () => readonly string[]) => Outbox,
  protect: Protect,
): Answering {
  const { place, json, tell } = subject;
  const read = (answers: Record<string, unknown>) => {
    const form = subject.read(json, { locale: filling.language, words: truthWords, timeZone });
    putBack(form, answers);
    return form;
  };
  // What can check already goes on as it is, with what answers alone do not tell, such as empty rows.
  const form = 'problems' in filling.form ? (filling.form as Form) : read(filling.form.data);
  filling.form = form;

  const questions = [...form.questions.values()];
  const personal = () => questions.filter((question) => question.personal).map(({ name }) => name);
  const draft = createDraft(place, personal);
  const outbox = open(personal);
  let restored = false;
  /** Free texts that go out as they are, since the person has decided so. */
  let guarded = '';
  /** The first choice as it was saved last. */
  let opening = '';

  const go = (progress: Progress) => {
    answering.progress = progress;
    if (progress.at === 'sent' || progress.at === 'guarding') focusAfterUpdate(host, '[tabindex="-1"]');
    else host.requestUpdate();
  };

  const report = (failure: Failure) => {
    advise(failure, subject.form);
    tell('ruam-failed', { form: subject.form, reason: failure.reason });
  };

  /** The answers as they are kept; with hidden ones where others would not be seen, or not be enough, without them. */
  const outgoing = () => {
    const kept = form.complete();
    const alone = read(kept);
    const isSame = JSON.stringify(alone.complete()) === JSON.stringify(kept) && !obstaclesIn(alone).length;
    return isSame ? kept : { ...form.data, ...kept };
  };

  const send = async (): Promise<void> => {
    go({ at: 'sending' });
    const answers = outgoing();
    const saved = await outbox.save({ answers, complete: true, started: form.started });
    if (!saved.ok) {
      go({ at: 'asking', failure: saved.failure });
      if (saved.failure.reason === 'invalid') showRefusal(filling, host, saved.failure.errors);
      return report(saved.failure);
    }
    // What was typed while this was on its way is sent too, once it is looked through as the rest was.
    if (JSON.stringify(outgoing()) !== JSON.stringify(answers)) {
      go({ at: 'asking' });
      if (check(filling, form, host)) await decide();
      return;
    }
    outbox.clear();
    draft.clear();
    go({ ...saved, at: 'sent' });
    tell('ruam-submitted', { form: subject.form, id: saved.id });
  };

  /** Sends, once the person has decided what becomes of personal data in free texts. */
  const decide = (): Promise<void> | void => {
    const texts = freeTexts(form, outgoing());
    const ask = JSON.stringify(texts) !== guarded && protect(texts, sendGuarded, () => go({ at: 'asking' }));
    return ask ? go({ at: 'guarding', ask }) : send();
  };

  const sendGuarded = (texts: Texts) => {
    for (const [name, text] of Object.entries(texts)) form.set(name, text);
    guarded = JSON.stringify(texts);
    return send();
  };

  const saveOpening = async (name: string) => {
    const answers = { [name]: form.data[name] };
    const chosen = JSON.stringify(answers);
    if (chosen === opening) return;
    opening = chosen;
    opened(await outbox.save({ answers, complete: false }));
  };

  const opened = (saved: Saved) => {
    if (saved.ok && answering.first !== 'saved') tell('ruam-started', { form: subject.form });
    if (!saved.ok) {
      opening = '';
      report(saved.failure);
    }
    answering.first = saved.ok ? 'saved' : 'unsaved';
    host.requestUpdate();
  };

  const changed = (name: string, how: How) => {
    recheck(filling, form);
    draft.save(form.data);
    if (answering.progress.at === 'guarding') go({ at: 'asking' });
    if (how === 'chosen' && name === filling.opener && answering.progress.at === 'asking') saveOpening(name);
  };

  const restore = () => {
    restored = outbox.at !== 'none';
    if (restored) answering.first = outbox.at === 'stored' ? 'saved' : 'unsaved';
    // The first choice goes on by itself; all the rest only when the person sends it again.
    if (outbox.at === 'opening') outbox.resume().then(opened);
    if (filling.last) return;
    const kept = Object.entries(draft.restore() ?? {}).filter(([name]) => form.restore || form.questions.has(name));
    if (kept.length) {
      putBack(form, Object.fromEntries(kept));
      restored = true;
    }
    host.requestUpdate();
  };

  const answering: { -readonly [Name in keyof Answering]: Answering[Name] } = {
    progress: { at: 'asking' },
    first: undefined,
    filling,
    draft,
    get begun() {
      return restored || filling.last !== undefined;
    },
    async submit() {
      if (answering.progress.at === 'sending') return;
      go({ at: 'asking' });
      if (!check(filling, form, host) || !tell('ruam-submit', { form: subject.form }, true)) return;
      await decide();
    },
  };
  restore();
  filling.changed = changed;
  if (filling.last) changed(filling.last.name, filling.last.how);
  return answering;
}

/** Gives a form answers that were given before. */
function putBack(form: Form, answers: Record<string, unknown>): void {
  if (form.restore) form.restore(answers);
  else for (const [name, value] of Object.entries(answers)) form.set(name, value);
}

/** What was typed where anything may be typed. */
export function freeTexts(form: Form, answers: Record<string, unknown>): Texts {
  const isFree = (name: string) => {
    const question = form.questions.get(name);
    return question && !question.personal && (question.kind === 'text' || question.kind === 'comment');
  };
  return Object.fromEntries(
    Object.entries(answers).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && Boolean(isFree(entry[0])),
    ),
  );
}
