import { limits } from '../../contract/limits.ts';
import type { ClosedReason } from '../../contract/wire.ts';
import type { FormConfig } from '../config.ts';
import { ApiProblem } from '../problems.ts';
import type { Queries } from '../store/database.ts';
import { hasCompleteResponses } from '../store/responses.ts';

/** A form, what is set for it, and the moment that counts. */
export interface Asked {
  form: string;
  settings: FormConfig;
  at: Date;
}

/** Why a form takes no responses at a moment, if it does not. Exact within a transaction that has locked the form. */
export async function whyClosed(q: Queries, { form, settings, at }: Asked): Promise<ClosedReason | undefined> {
  const { opens, closes, quota } = settings;
  if (opens !== undefined && at < new Date(opens)) return 'not-yet';
  if (closes !== undefined && at >= new Date(closes)) return 'over';
  return quota !== undefined && (await hasCompleteResponses(q, form, quota)) ? 'full' : undefined;
}

/** Throws `form-closed`, with the reason, and the moment that it depends on as `when`. */
export async function refuseIfClosed(q: Queries, asked: Asked): Promise<void> {
  const code = await whyClosed(q, asked);
  if (code === undefined) return;
  const { opens, closes } = asked.settings;
  const when = { 'not-yet': opens, over: closes, full: undefined }[code];
  const error = { pointer: '', code, ...(when !== undefined && { params: { when } }) };
  throw new ApiProblem('form-closed', { errors: [error] });
}

/** What counts for a response that was begun in time: the form closes an hour later, and was open. */
export function forBegun({ opens, closes, ...settings }: FormConfig): FormConfig {
  if (closes === undefined) return settings;
  return { ...settings, closes: new Date(new Date(closes).getTime() + limits.closingGrace).toISOString() };
}
