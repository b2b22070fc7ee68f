import { createForm } from '../../src/form/index.ts';
import type { Survey } from '../../src/form/survey/types.ts';
import type { Form, FormOptions } from '../../src/form/types.ts';

/** A form as a Thai citizen sees it. */
export function open(json: unknown, options: Partial<FormOptions> = {}): Survey {
  return createForm(json, { locale: 'th-TH', ...options });
}

/** A form of one question, `q`. */
export function one(question: Record<string, unknown>, options?: Partial<FormOptions>): Survey {
  return open({ elements: [{ name: 'q', type: 'text', ...question }] }, options);
}

/** What a person is told after giving one answer: code and figures. */
export function told(question: Record<string, unknown>, value: unknown, options?: Partial<FormOptions>) {
  const form = one(question, options);
  form.set('q', value);
  const [problem] = form.problems();
  return problem && { code: problem.code, ...problem.params };
}

/** All problems of a form, as `name: code`. */
export function codes(form: Form): string[] {
  return form.problems().map(({ name, code }) => `${name}: ${code}`);
}
