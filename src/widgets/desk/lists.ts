import type { Outcome } from '../../backends/backend.ts';
import type { DeskBackend } from '../../backends/desk.ts';
import type { CategoriesReply } from '../../contract/complaints.ts';
import type { DeskUsers } from '../../contract/desk-accounts.ts';
import type { DeskTemplates } from '../../contract/desk-tools.ts';

/** What filters and forms choose from. Each is empty until it has come. */
export interface Lists {
  readonly people: DeskUsers;
  readonly categories: CategoriesReply | undefined;
  readonly templates: DeskTemplates['templates'];
  /** Gets what is not there yet; what does not come is asked for again the next time. */
  load(): void;
  /** What was asked for last has come, or will not. */
  readonly ready: Promise<void>;
  /** Takes templates that were just changed. */
  keepTemplates(templates: DeskTemplates['templates']): void;
}

/** Gets the lists that several parts of the desk share, once for a session. */
export function createLists(
  backend: DeskBackend,
  ask: <T>(answer: Promise<Outcome<T>>) => Promise<Outcome<T>>,
  redraw: () => void,
): Lists {
  let people: DeskUsers | undefined;
  let categories: CategoriesReply | undefined;
  let templates: DeskTemplates['templates'] | undefined;
  let loading: Promise<void> | undefined;

  const get = async <T>(answer: Promise<Outcome<T>>, keep: (value: T) => void) => {
    const outcome = await ask(answer);
    if (outcome.ok) keep(outcome.value);
  };
  const load = async () => {
    await Promise.all([
      people ??
        get(backend.getUsers(), (value) => {
          people = value;
        }),
      categories ??
        get(backend.getCategories(), (value) => {
          categories = value;
        }),
      templates ??
        get(backend.getTemplates(), (value) => {
          ({ templates } = value);
        }),
    ]);
    loading = undefined;
    redraw();
  };

  return {
    get people() {
      return people ?? { users: [], units: [] };
    },
    get categories() {
      return categories;
    },
    get templates() {
      return templates ?? [];
    },
    load() {
      loading ??= load();
    },
    get ready() {
      return loading ?? Promise.resolve();
    },
    keepTemplates(value) {
      templates = value;
    },
  };
}
