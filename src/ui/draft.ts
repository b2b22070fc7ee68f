import { keep, without } from './storage.ts';

/** How long a draft stays on the device if the person asks for it, in milliseconds. */
const kept = 7 * 24 * 3_600_000;

type Answers = Record<string, unknown>;

/** What was typed and not yet sent: in this tab by itself, on this device if the person asks. Contact data never. */
export interface Draft {
  /** The draft is on the device, not only in this tab. */
  readonly onDevice: boolean;
  restore(): Answers | undefined;
  save(answers: Answers, onDevice?: boolean): void;
  clear(): void;
}

/** The draft kept under `name`, without the answers that `personal` names. */
export function createDraft(name: string, personal: () => readonly string[]): Draft {
  const tab = keep('session', `draft:${name}`);
  const device = keep('local', `draft:${name}`);
  const fromDevice = () => {
    const draft = device.read() as { until: number; answers: Answers } | null;
    if (draft && draft.until > Date.now()) return draft.answers;
    if (draft) device.write(undefined);
    return undefined;
  };
  const draft: Draft = {
    get onDevice() {
      return Boolean(fromDevice());
    },
    restore: () => (tab.read() as Answers | null) ?? fromDevice(),
    save(answers, onDevice = draft.onDevice) {
      const shown = without(answers, personal());
      tab.write(shown);
      device.write(onDevice ? { until: Date.now() + kept, answers: shown } : undefined);
    },
    clear() {
      tab.write(undefined);
      device.write(undefined);
    },
  };
  return draft;
}
