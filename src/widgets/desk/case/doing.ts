import type { DeskAct } from '../../../backends/desk.ts';
import type { Reason } from '../../../contract/complaint-states.ts';
import type { DeskCase } from '../../../contract/desk.ts';
import type { ActWords } from '../../../locales/desk-cases.ts';
import type { FileAnswer } from '../../../ui/uploads.ts';

/** One of the ways that a case has for staff. */
export type Way = DeskCase['ways'][number];

/** What can be begun with a case: a way of it, by its state and first reason, or something that is always possible. */
export type ActName = 'message' | 'note' | 'assign' | `to:${string}`;

/** What somebody has put together for it so far. */
export interface Doing {
  name: ActName;
  reason: Reason | '';
  text: string;
  destination: string;
  number: string;
  link: string;
  files: readonly FileAnswer[];
  /** Only what is to change. */
  assignee?: string | null;
  unit?: string | null;
}

/** What of it is missing. */
export type Missing = keyof ActWords['missing'];

/** The name of a way. */
export const nameOf = ({ to, reasons }: Way): ActName => `to:${to}:${reasons[0]}`;

/** Something that is begun. A reason is chosen already where there is only one. */
export const begin = (name: ActName, way?: Way): Doing => ({
  ...{ name, text: '', destination: '', number: '', link: '', files: [] },
  reason: way?.reasons.length === 1 ? (way.reasons[0] as Reason) : '',
});

/** Whether anything of it was typed, which is worth keeping. */
export const isTyped = ({ text, destination, number, files }: Doing): boolean =>
  text.trim() !== '' || destination !== '' || number !== '' || files.length > 0;

/** Where the contract takes it. */
export function pathOf({ name }: Doing): DeskAct {
  if (name === 'message') return 'messages';
  if (name === 'note') return 'notes';
  return name === 'assign' ? 'assignment' : 'moves';
}

/** What is still missing before it can be sent. */
export function missingIn(
  { name, reason, text, destination, link, assignee, unit }: Doing,
  way?: Way,
): Missing | undefined {
  if (name === 'assign') return assignee === undefined && unit === undefined ? 'change' : undefined;
  if (name === 'message' || name === 'note') return text.trim() ? undefined : 'text';
  if (!reason) return 'reason';
  if (way?.needs === 'text' && !text.trim()) return 'text';
  if (way?.needs === 'destination' && !destination.trim()) return 'destination';
  return way?.needs === 'link' && !link ? 'link' : undefined;
}

/** The request's body, as JSON. */
export function bodyOf(doing: Doing, way?: Way): string {
  const { name, text, reason, files, assignee, unit, link } = doing;
  if (name === 'note') return JSON.stringify({ text });
  if (name === 'assign') return JSON.stringify({ assignee, unit });
  const uploads = files.length ? { uploads: files.map(({ content }) => content) } : {};
  if (name === 'message') return JSON.stringify({ text, ...uploads });
  const number = doing.number.trim();
  return JSON.stringify({
    ...{ to: way?.to, reason },
    ...(text.trim() && { text }),
    ...(way?.needs === 'destination' && { destination: { name: doing.destination.trim(), ...(number && { number }) } }),
    ...(way?.needs === 'link' && { link }),
    ...uploads,
  });
}
