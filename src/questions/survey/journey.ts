import type { FormNode, Model, Page } from '../../form/types.ts';

/** What a person sees at once of a survey. */
export interface Step {
  /** The page or the question that it is about; a step is the same as long as this is. */
  readonly about: Page | FormNode | undefined;
  readonly title: string;
  readonly description: string;
  readonly elements: readonly FormNode[];
}

/** The way through a survey, step by step; conditions may add and take away what lies ahead. */
export interface Journey {
  /** All that can be seen as things stand; never empty. */
  readonly steps: readonly Step[];
  /** Where the person is, counted from 0. */
  readonly at: number;
  readonly step: Step;
  /** The first step only says what is to come. */
  readonly hasStartPage: boolean;
  /** The person is at that step. */
  readonly opens: boolean;
  /** Goes to the step of this number. */
  goTo(at: number): void;
  /** Goes to the step that holds a question; `false` if none does. */
  find(name: string): boolean;
}

/** Divides the pages that can be seen into the steps of a person's way, who is `at` one of them; into all for `null`. */
export type Divide = (pages: readonly Page[], at: Step['about'] | null) => Step[];

/** One step a page. */
export const byPage = (pages: readonly Page[]): Step[] =>
  pages.map((page) => ({
    about: page,
    elements: page.elements,
    get title() {
      return page.title;
    },
    get description() {
      return page.description;
    },
  }));

const nothing: Step = { about: undefined, title: '', description: '', elements: [] };

/** Begins the way through a form at its first step. */
export function createJourney(filling: { readonly form: Model }, divide: Divide = byPage): Journey {
  let current: Step['about'];
  const { json, pages } = filling.form;
  const hasStartPage = json.firstPageIsStartPage === true && pages.length > 1;
  let known: { of: readonly unknown[]; steps: Step[] } | undefined;
  const steps = (at: Step['about'] | null = current) => {
    const { form } = filling;
    const { changes } = form;
    const of = [form, changes, at];
    if (changes !== undefined && known?.of.every((each, index) => each === of[index])) return known.steps;
    const seen = divide(
      form.pages.filter((page) => page.visible),
      at,
    );
    known = { of, steps: seen.length ? seen : [nothing] };
    return known.steps;
  };
  const indexIn = (all: readonly Step[]) =>
    Math.max(
      all.findIndex(({ about }) => about === current),
      0,
    );
  return {
    hasStartPage,
    get opens() {
      return hasStartPage && indexIn(steps()) === 0;
    },
    get steps() {
      return steps();
    },
    get at() {
      return indexIn(steps());
    },
    get step() {
      const all = steps();
      return all[indexIn(all)] ?? nothing;
    },
    goTo(at) {
      current = steps()[at]?.about;
    },
    find(name) {
      const step = steps(null).find(({ elements }) => holds(elements, name));
      if (step) current = step.about;
      return Boolean(step);
    },
  };
}

function holds(nodes: readonly FormNode[], name: string): boolean {
  return nodes.some((node) => (node.node === 'question' ? node.name === name : holds(node.elements, name)));
}
