import type { FunctionContext } from './expression/survey-functions.ts';
import { type FormContext, questionsIn } from './nodes.ts';
import type { Form, FormNode, Page, Panel } from './types.ts';

/** A form as far as it has been read. */
export interface Reading {
  context?: FormContext;
  form?: Form;
}

/** What stands before a name where functions look for the question nearest to where they are called. Nobody can type it. */
export const nearest = '\u0001';

/** What functions may ask of a form. */
export function contextOf(reading: Reading): FunctionContext {
  let checking = false;
  return {
    question(name, from) {
      const near = from.value([{ name: nearest + name, index: undefined }]);
      if (typeof near === 'function') return near();
      for (const questions of reading.context?.named.values() ?? []) {
        const found = questions.find((question) => question.name === name);
        if (found) return found;
      }
      return undefined;
    },
    comment: ({ name }) => reading.context?.answers.get(`${name}-Comment`),
    isReady(name) {
      const { form } = reading;
      const container = form && find(form.pages, name);
      // A rule of the container itself may ask: then it is the rest that counts.
      if (!container || checking) return checking;
      checking = true;
      const faulty = new Set(form.problems().map((problem) => problem.name));
      checking = false;
      return questionsIn(container).every((question) => !faulty.has(question.name));
    },
    get displayOnly() {
      const { mode, readOnly } = reading.context?.json ?? {};
      return mode === 'display' || readOnly === true;
    },
  };
}

function find(nodes: readonly (FormNode | Page)[], name: string): Panel | Page | undefined {
  for (const node of nodes) {
    if (node.node === 'question') continue;
    const found = node.name === name ? node : find(node.elements, name);
    if (found) return found;
  }
  return undefined;
}
