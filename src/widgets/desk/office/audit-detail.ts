import type { DeskAudit } from '../../../contract/desk-tools.ts';
import { caseWords } from '../../../locales/cases.ts';
import { deskCaseWords } from '../../../locales/desk-cases.ts';
import { deskOfficeWords } from '../../../locales/desk-office.ts';
import type { Desk } from '../context.ts';

const textIn = (record: Readonly<Record<string, string>>, value: unknown): string =>
  typeof value === 'string' ? (record[value] ?? value) : '';

/** One value of a detail: what is so or not as a phrase, anything else behind what it is called. */
function sayOne(name: string, value: unknown, language: Desk['language']): string {
  const { audit, users } = deskOfficeWords[language];
  if (value === null || value === undefined) return '';
  const fact = audit.facts[name];
  if (fact && typeof value === 'boolean') return value ? fact.yes : fact.no;
  const words = { roles: users.roles, cause: audit.causes }[name] ?? {};
  const all = (Array.isArray(value) ? value : [value]).map((each) => textIn(words, each) || JSON.stringify(each));
  return `${audit.details[name] ?? name}: ${all.join(', ')}`;
}

/** What an entry of the audit says besides who did what: in words as far as there are any, else as it is kept. */
export function detailOf({ detail }: DeskAudit['entries'][number], { language, lists }: Desk): string {
  const { states, channels, queue } = deskCaseWords[language];
  const { from, to, reason, channel, assignee, unit, state, overdue, ...others } = detail;
  const listed = [textIn(states, state), overdue === true ? queue.overdueOnly : ''];
  const person = lists.people.users.find(({ name }) => name === assignee)?.title ?? assignee;
  const office = lists.people.units.find(({ name }) => name === unit)?.title[language] ?? unit;
  const moved = to === undefined ? '' : [textIn(states, from), textIn(states, to)].filter(Boolean).join(' → ');
  const rest = Object.entries(others).map(([name, value]) => sayOne(name, value, language));
  const why = textIn(caseWords[language].reasons, reason);
  return [moved, ...listed, why, textIn(channels, channel), person, office, ...rest]
    .filter((each) => each && each !== 'null')
    .join(' · ');
}
