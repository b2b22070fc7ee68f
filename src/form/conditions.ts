/** What is to be done when the answer to a name changes, found by the name. */
export interface Conditions {
  /** Adds a condition that refers to these names, all in lower case. It is due at once. */
  add(names: Iterable<string>, run: () => void): void;
  /** Makes due what refers to a name, and nothing else. */
  touch(name: string): void;
  /** Runs what is due, and what becomes due by that, in the order in which it was added. */
  settle(): void;
}

/** Conditions that go on changing each other are left as they are after so many rounds; as SurveyJS has it. */
const mostRounds = 11;

/** Makes an empty index of conditions. */
export function createConditions(): Conditions {
  const all: (() => void)[] = [];
  const byName = new Map<string, number[]>();
  const due = new Set<number>();
  let settling = false;

  return {
    add(names, run) {
      const index = all.push(run) - 1;
      due.add(index);
      for (const name of names) {
        const others = byName.get(name);
        if (others) others.push(index);
        else byName.set(name, [index]);
      }
    },
    touch(name) {
      for (const index of byName.get(name.toLowerCase()) ?? []) due.add(index);
    },
    settle() {
      if (settling) return;
      settling = true;
      for (let round = 0; due.size && round < mostRounds; round++) {
        const batch = [...due].sort((one, other) => one - other);
        due.clear();
        for (const index of batch) all[index]?.();
      }
      due.clear();
      settling = false;
    },
  };
}
