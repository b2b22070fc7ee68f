import { commonChecks } from '../checks/common.ts';
import type { CheckSet } from '../checks/kinds.ts';
import type { Form, FormOptions } from '../types.ts';
import { checkFiles } from './check-files.ts';
import { createPlainModel } from './plain.ts';
import { findAllProblems } from './problems.ts';
import { todayIn } from './today.ts';

const checks: CheckSet = { ...commonChecks, file: checkFiles };

/** Reads a plain survey, with all that checks the answers. Its expressions call no function but `today()`. */
export function createPlainForm(json: unknown, options: FormOptions): Form {
  const form = createPlainModel(json, { ...options, functions: { today: () => todayIn(options) } });
  return Object.assign(form, { problems: () => findAllProblems(form, checks, options.pattern) });
}
