/** Where small things are kept on the device; `undefined` clears. Blocked or full storage keeps them in memory. */
export interface Keep {
  read(): unknown;
  write(value: unknown): void;
}

const memory = new Map<string, string>();

/** A place of one name in sessionStorage (this tab) or localStorage (this device). */
export function keep(area: 'session' | 'local', name: string): Keep {
  const id = `ruam:${name}`;
  const storage = () => (area === 'session' ? sessionStorage : localStorage);
  return {
    read() {
      try {
        const text = storage().getItem(id);
        if (text) return JSON.parse(text);
      } catch {}
      return JSON.parse(memory.get(area + id) ?? 'null');
    },
    write(value) {
      memory.delete(area + id);
      try {
        if (value === undefined) storage().removeItem(id);
        else storage().setItem(id, JSON.stringify(value));
      } catch {
        if (value !== undefined) memory.set(area + id, JSON.stringify(value));
      }
    },
  };
}

/** Answers without those of some names, such as contact data, which are not kept. */
export function without<T>(answers: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}
