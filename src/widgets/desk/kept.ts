import type { Keep } from '../../ui/storage.ts';

/** What somebody has typed and not sent, by what it is for; the tab keeps it over a reload, until they sign out. */
export interface Kept {
  read<T>(name: string): T | undefined;
  /** `undefined` forgets it. */
  write(name: string, value: unknown): void;
  /** The place of one of them. */
  at(name: string): Keep;
  /** Whether there is anything. */
  readonly any: boolean;
  clear(): void;
}

/** What is kept at a place of the tab's storage, for one account: whoever signs in as another finds nothing. */
export function createKept(place: Keep, user: string): Kept {
  const stored = place.read() as { user?: string; texts?: Record<string, unknown> } | null;
  let texts = stored?.user === user ? (stored.texts ?? {}) : {};
  const store = () => place.write(Object.keys(texts).length ? { user, texts } : undefined);
  const kept: Kept = {
    read: <T>(name: string) => texts[name] as T | undefined,
    at: (name) => ({ read: () => kept.read(name), write: (value) => kept.write(name, value) }),
    write(name, value) {
      const { [name]: _, ...others } = texts;
      texts = value === undefined ? others : { ...others, [name]: value };
      store();
    },
    get any() {
      return Object.keys(texts).length > 0;
    },
    clear() {
      texts = {};
      store();
    },
  };
  return kept;
}
