import type { CSSResult, PropertyDeclarations, PropertyValues } from 'lit';
import type { Backend } from '../backends/backend.ts';
import { backends } from '../backends/index.ts';
import type { FormReply } from '../contract/forms.ts';
import type { Json } from '../form/types.ts';
import type { Language } from '../locales/language.ts';
import type { ProblemWords } from '../locales/problems.ts';
import { advise } from '../ui/advice.ts';
import { dress } from '../ui/dress.ts';
import { RuamElement } from '../ui/element.ts';
import type { Answering, Subject } from './answering.ts';
import type { Filling } from './filling.ts';
import { ownForm } from './own-form.ts';
import type { createResponding } from './responding.ts';

/** What a widget with a form loads once the first questions stand there, in the language of its words. */
export interface Later {
  rest: { createResponding: typeof createResponding; read: Subject['read']; styles: readonly CSSResult[] };
  words: { problems: ProblemWords };
  language: Language;
}

/**
 * A widget that asks the questions of one form: finds the form, shows its first questions as soon as they are there,
 * then loads what checks and sends the answers.
 */
export abstract class FormElement<More extends Later> extends RuamElement {
  static override properties: PropertyDeclarations = { form: {}, src: {} };

  /** Name of a form of the backend; without it, the ready form of the widget. */
  declare form?: string;

  /** Address of a form in a JSON file; it must be registered at the backend under `form`. */
  declare src?: string;

  protected filling: Filling | undefined;
  protected answering: Answering | undefined;
  /** What is needed after the first questions, in the language that it was loaded for. */
  protected more: More | undefined;
  /** It did not come: what stands in the page shows again. */
  protected stuck = false;
  protected subject: Omit<Subject, 'read'> | undefined;
  /** What the backend says of the form, once it has. */
  protected reply: FormReply | undefined;
  /** In pixels. Read while the element is not `:defined` yet, since what a page reserves for it ends then. */
  protected heightBefore = this.offsetHeight;
  /** The person wanted not to be asked, so that nothing shows. */
  protected quiet = false;
  #turn = 0;

  /** The adapter that `backend` and `endpoint` name. */
  protected reach(): Backend {
    if (typeof this.backend !== 'string') return this.backend;
    return backends[this.backend](this.address, this.localName);
  }

  /** The form's name at the backend. */
  protected abstract readonly formName: string;

  /** A form that comes with the widget: shown before the backend has answered, where its version can be known. */
  protected abstract readonly ready: Json | undefined;

  /** Puts a form in front of the person. */
  protected abstract fill(json: Json): Filling;

  /** Somebody works on what is shown: it may no longer be exchanged under their hands. */
  protected get touched(): boolean {
    return this.filling?.last !== undefined;
  }

  /** Somebody has answered something, maybe before a reload. */
  protected get begun(): boolean {
    return this.touched || Boolean(this.answering?.begun);
  }

  /** Whether the person wants not to be asked. */
  protected isUnwanted(): boolean {
    return false;
  }

  /** Loads what a form needs before it can be shown, if anything; `false` if it does not come. */
  protected prepare?(json: Json): Promise<boolean>;

  protected abstract loadMore(language: Language): Promise<More>;

  override willUpdate(changed: PropertyValues<this>): void {
    if ((['form', 'src', 'endpoint', 'backend'] as const).some((name) => changed.has(name))) this.#load();
    if (!this.filling) return;
    this.filling.language = this.language.current;
    this.filling.problemWords = this.more?.words.problems;
  }

  override updated(): void {
    const missing = !this.answering || this.more?.language !== this.language.current;
    // Not before the frame that shows the first question: to ask for files takes a weak phone time, too.
    if (this.filling && missing && !this.quiet) requestAnimationFrame(() => setTimeout(() => this.#getMore()));
  }

  /** Nothing below may jump while the page loads: the widget takes at least the room of what stood here before. */
  protected keepRoom(elsewhere = false): void {
    const room = this.begun || elsewhere ? 0 : this.heightBefore;
    this.renderRoot.querySelector<HTMLElement>('.root, .fallback')?.style.setProperty('min-height', `${room}px`);
  }

  /** Begins anew with a form. */
  protected ask(backend: Backend, json: Json, version?: string): void {
    const nth = [...document.querySelectorAll(this.localName)].indexOf(this);
    this.answering = undefined;
    this.requestUpdate();
    const filling = this.fill(json);
    const { size } = filling.form.questions;
    if (!size) console.error(`ruam: <${this.localName}> got no question`);
    this.filling = size ? filling : undefined;
    this.subject = {
      backend,
      json,
      version,
      form: this.formName,
      place: [this.address, this.formName, location.pathname + location.search, nth].join('|'),
      test: this.test,
      tell: (name, detail, cancelable) => this.tell(name, detail, cancelable),
    };
  }

  /** What is to be done once the rest has come, and the form can be sent. */
  protected complete(_more: More): void {}

  async #load() {
    const turn = ++this.#turn;
    const backend = this.reach();
    const asked = backend.getForm(this.formName);
    const own = await ownForm(this, this.src).catch((error: unknown) => {
      console.error(`ruam: the form of <${this.localName}> cannot be read`, error);
      // Another form than the page meant is no help.
      return this.form ? undefined : null;
    });
    const isReady = async (json: Json) => (await this.prepare?.(json)) !== false && turn === this.#turn;
    const touched = () => early !== undefined && this.touched;
    if (turn !== this.#turn || own === null) return;
    this.quiet = this.isUnwanted();
    if (this.quiet) return this.requestUpdate();
    // A form is shown before the backend has answered where its version can be known.
    const early = own ?? (crypto.subtle && !this.form ? this.ready : undefined);
    if (early && (await isReady(early))) this.ask(backend, early);
    const reply = await asked;
    if (turn !== this.#turn) return;
    this.reply = reply.ok ? reply.value : undefined;
    this.requestUpdate();
    if (touched()) return;
    if (reply.ok) {
      const { form, version } = reply.value;
      // Somebody may begin while what the form needs is on its way.
      if (!own && (await isReady(form)) && !touched()) this.ask(backend, form, version);
      return;
    }
    this.filling = undefined;
    this.heightBefore = 0;
    advise(reply.failure, this.formName);
    addEventListener('online', () => this.filling ?? this.#load(), { once: true });
  }

  /** Gets what is needed after the first questions as soon as those can be answered. */
  async #getMore() {
    const more = await this.loadMore(this.language.current).catch(() => this.more);
    if (more === this.more && this.stuck === !more) return;
    this.more = more;
    this.stuck = !more;
    this.requestUpdate();
    if (!more || !this.filling || this.answering || !this.subject) return;
    const { rest } = more;
    dress(this, ...rest.styles);
    this.answering = rest.createResponding(this, this.filling, Object.assign(this.subject, { read: rest.read }));
    this.complete(more);
  }
}
