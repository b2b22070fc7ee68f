import { keep } from './storage.ts';

/** How long a draft stays on the device if the person asks for it, in milliseconds. */
const kept = 7 * 24 * 3_600_000;

type Answers = Record<string, unknown>;

/** What was typed and not yet sent: in this tab by itself, on this device if the person asks. Contact data never. */
export class Draft {
  readonly #tab;
  readonly #device;
  readonly #personal: () => readonly string[];

  constructor(name: string, personal: () => readonly string[]) {
    this.#tab = keep('session', `draft:${name}`);
    this.#device = keep('local', `draft:${name}`);
    this.#personal = personal;
  }

  /** The draft is on the device, not only in this tab. */
  get onDevice(): boolean {
    return Boolean(this.#fromDevice());
  }

  restore(): Answers | undefined {
    return (this.#tab.read() as Answers | null) ?? this.#fromDevice()?.answers;
  }

  save(answers: Answers, onDevice = this.onDevice): void {
    const hidden = this.#personal();
    const shown = Object.fromEntries(Object.entries(answers).filter(([name]) => !hidden.includes(name)));
    this.#tab.write(shown);
    this.#device.write(onDevice ? { until: Date.now() + kept, answers: shown } : undefined);
  }

  clear(): void {
    this.#tab.write(undefined);
    this.#device.write(undefined);
  }

  #fromDevice(): { until: number; answers: Answers } | undefined {
    const draft = this.#device.read() as { until: number; answers: Answers } | null;
    if (!draft) return undefined;
    if (draft.until > Date.now()) return draft;
    this.#device.write(undefined);
    return undefined;
  }
}
