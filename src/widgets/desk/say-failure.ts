import type { Failure } from '../../backends/backend.ts';
import type { DeskWords } from '../../locales/desk.ts';

/** Why something did not get through, in words. */
export function sayFailure(failure: Failure, { why }: DeskWords): string {
  const name = failure.reason === 'refused' ? failure.problem : failure.reason;
  const wait = failure.reason === 'too-many' ? failure.wait : 0;
  return (why[name as keyof DeskWords['why']] ?? why.other)({ wait });
}

/** Whether something was refused for this reason. */
export const isRefused = (failure: Failure, problem: string): boolean =>
  failure.reason === 'refused' && failure.problem === problem;
