import type { DeskAudit } from '../../../contract/desk-tools.ts';
import { caseWords } from '../../../locales/cases.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import type { Desk } from '../context.ts';

const textIn = (record: Readonly<Record<string, string>>, value: unknown): string =>
  typeof value === 'string' ? (record[value] ?? value) : '';

/** What an entry of the audit says besides who did what: in words as far as there are any, else as it is kept. */
export function detailOf({ detail }: DeskAudit['entries'][number], { language, lists }: Desk): string {
  const { states, channels, queue } = deskCaseWords[language];
  const { from, to, reason, channel, assignee, unit, state, overdue, ...others } = detail;
  const listed = [textIn(states, state), overdue === true ? queue.overdueOnly : ''];
  const person = lists.people.users.find(({ name }) => name === assignee)?.title ?? assignee;
  const office = lists.people.units.find(({ name }) => name === unit)?.title[language] ?? unit;
  const moved = to === undefined ? '' : [textIn(states, from), textIn(states, to)].filter(Boolean).join(' → ');
  const rest = Object.values(others).map((value) =>
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  );
  return [
    moved,
    ...listed,
    textIn(caseWords[language].reasons, reason),
    textIn(channels, channel),
    person,
    office,
    ...rest,
  ]
    .filter((each) => each && each !== 'null')
    .join(' · ');
}
