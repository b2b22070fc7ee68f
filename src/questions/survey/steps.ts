import { asText } from '../../form/json.ts';
import { questionsIn } from '../../form/nodes.ts';
import type { Survey } from '../../form/survey/types.ts';
import type { FormNode, Model, Page } from '../../form/types.ts';
import { divideStep } from './divide-step.ts';
import { byPage, type Divide, type Step } from './journey.ts';

const byQuestion = (pages: readonly Page[]): Step[] =>
  pages.flatMap((page) =>
    page.elements
      .filter((element) => element.visible)
      .map((element) => ({
        about: element,
        description: '',
        elements: [element],
        get title() {
          return page.title;
        },
      })),
  );

const modes: Readonly<Record<string, (pages: readonly Page[]) => Step[]>> = {
  singlePage: (pages) => [{ about: undefined, title: '', description: '', elements: pages.map(asPanel) }],
  questionPerPage: byQuestion,
  inputPerPage: byQuestion,
};

/**
 * How a survey is divided into steps: by its `questionsOnPageMode`, where more questions come together than can be
 * shown, and without what triggers pass over.
 */
export function divideBy({ json, passed }: Model & Partial<Survey>): Divide {
  const mode = asText(json.questionsOnPageMode);
  const divide = (Object.hasOwn(modes, mode) && modes[mode]) || byPage;
  return (pages, at) => {
    const steps = divide(pages).flatMap(divideStep);
    const here = steps.find(({ about }) => about === at);
    const over = at === null ? undefined : passed?.(here && firstIn(here));
    return over?.size ? steps.filter((step) => !over.has(firstIn(step) ?? '')) : steps;
  };
}

/** The name of the first question that can be seen of a step. */
function firstIn(step: Step): string | undefined {
  return questionsIn(step).find((question) => question.visible)?.name;
}

const panels = new WeakMap<Page, FormNode>();

/** On a single page the others are groups of it, the same ones whenever it is asked. */
function asPanel(page: Page): FormNode {
  const panel = panels.get(page) ?? Object.assign(Object.create(page) as Page, { node: 'panel' as const });
  panels.set(page, panel);
  return panel;
}
