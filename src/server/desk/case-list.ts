import { dayOf } from '../../clock/days.ts';
import { complaintStates, isEnded } from '../../contract/complaint-states.ts';
import { type DeskCases, DeskCasesQuery } from '../../contract/desk.ts';
import { deskCountMost } from '../../contract/desk-wire.ts';
import { readReference } from '../../country/th/reference.ts';
import { wordsIn } from '../complaints/search-words.ts';
import type { Services } from '../context.ts';
import { mac } from '../key.ts';
import { parseBody } from '../part-problems.ts';
import { addLook } from '../store/audit.ts';
import { countOpen, type ListedCase, listCases } from '../store/case-queue.ts';
import { contactSearch } from '../store/contact-search.ts';
import { type DeskHandler, scopeOf } from './access.ts';
import { factsOf, readNames } from './facts.ts';
import { readPlace, toPlace } from './places.ts';
import type { Staff } from './sessions.ts';

/** Answers `GET desk/cases`. */
export function getCases(services: Services): DeskHandler {
  const { db, config, now } = services;
  return async (c, staff) => {
    const { state, overdue, q, after, limit, ...rest } = parseBody(DeskCasesQuery, c.req.query());
    const [scope, today] = [scopeOf(staff), dayOf(now())];
    const only = complaintStates.find((each) => each === state);
    const ended = only ? isEnded(only) : state === 'ended';
    const found = await listCases(db, {
      ...{ scope, ended, state: only, ...rest, limit: limit + 1 },
      ...(overdue && { overdueOn: today }),
      ...(q?.trim() && { find: sought(q) }),
      ...(after !== undefined && { after: readPlace(after, ended ? endedPlace : openPlace) }),
    });
    await addLook(db, lookOf(services, staff, { state, q, filters: { ...rest, ...(overdue && { overdue: true }) } }));
    const names = await readNames(db, config);
    const cases = found.slice(0, limit);
    const last = found.length > limit ? cases.at(-1) : undefined;
    const reply: DeskCases = {
      cases: cases.map((it) => ({ ...factsOf(services, names, it), summary: summaryOf(it) })),
      next: last ? toPlace(last.position) : null,
      counts: await countOpen(db, { scope, name: staff.name, today, most: deskCountMost }),
    };
    return c.json(reply);
  };
}

/**
 * What the audit keeps of a list: its filter. Words that were sought may be a name or a phone number, and the audit is
 * for good: so it has a keyed digest of them alone, by which the same search is known again, and a suspicion can be
 * tried by whoever has the key. A reference is no secret to the audit.
 */
function lookOf(
  { keys: [key], now }: Services,
  { name: who }: Staff,
  { state, q = '', filters }: { state: string; q: string | undefined; filters: Record<string, unknown> },
) {
  const words = q.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (!words)
    return { at: now(), who, what: 'cases-listed', detail: { state, ...filters }, key: [state, filters] } as const;
  const search = readReference(words) ?? mac(key, 'desk-search', words).toString('hex').slice(0, 12);
  const detail = { state, ...filters, search };
  // Open and ended ones are sought at once where a case is joined with another.
  return { at: now(), who, what: 'cases-searched', detail, key: [search, filters] } as const;
}

const reference = /[A-Z]{2,8}-\d{4}-\w+/.source;
const openPlace = new RegExp(`^([01]) (\\d{4}-\\d\\d-\\d\\d) (${reference})$`);
const endedPlace = new RegExp(`^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z) (${reference})$`);

const sought = (q: string) => ({ reference: readReference(q), words: wordsIn(q), contacts: contactSearch(q) });

/** Longest beginning of what was written that a list shows, in graphemes. */
const summaryLength = 140;
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** How the longest text of a complaint begins. */
function summaryOf({ answers }: ListedCase): string {
  const texts = Object.values(answers).filter((answer) => typeof answer === 'string');
  const longest = texts.reduce((one, other) => (other.length > one.length ? other : one), '');
  const signs = [...graphemes.segment(longest.slice(0, summaryLength * 8).replace(/\s+/g, ' '))];
  const shown = signs.slice(0, summaryLength).map(({ segment }) => segment);
  return signs.length > summaryLength ? `${shown.join('')}…` : shown.join('');
}
