import { toLatinDigits } from './digits.ts';

/** What kind of personal data was found. */
export type FindKind = 'id' | 'phone' | 'email';

/** Where in a text personal data stands, in UTF-16 offsets. */
export interface Find {
  kind: FindKind;
  start: number;
  end: number;
}

/** Before the @ Latin or Thai, behind it a domain, perhaps in Thai under .ไทย. Starts once a word, so it is linear. */
const email =
  /(?:(?<![\w.%+-])[\w.%+-]+|(?<![ก-๛.])[ก-๛.]+)@(?:(?:[a-z\d-]+\.)+(?:xn--[a-z\d-]+|[a-z]{2,})|(?:[ก-๛a-z\d-]+\.)+ไทย)/gi;

/** What may stand within a number. */
const within = /^[-. ()]{1,3}$/;

/** How thirteen digits are grouped: in one or as on the card; or in up to six groups or all single. */
const idShape = /^(13|1-4-5-2-1)$/;
const looseIdShape = /^(\d+(-\d+){1,5}|1(-1){12})$/;

/** How a phone number's digits are grouped: nine of a landline, ten of a mobile, eleven of a mobile after 66. */
const phoneShape =
  /^(9|1-8|2-7|3-6|1-4-4|2-3-4|3-3-3|10|1-9|2-8|3-7|4-6|5-5|6-4|1-4-5|1-5-4|2-4-4|3-3-4|3-4-3|4-3-3|1-1-4-4|1(-1){8,9}|11|2-9|2-2-3-4)$/;
const phone = /^(0[2-57]\d{7}|(0|66)[689]\d{8})$/;
const phoneAfterPlus = /^660?([2-57]\d{7}|[689]\d{8})$/;

/** Digits in a row, and what stands between them and those before: dashes as `-`, spaces as ` `. */
interface Group {
  digits: string;
  gap: string;
  start: number;
  end: number;
}

/** Groups that may be one number, and what stands around them. */
interface Candidate {
  digits: string;
  /** Their lengths, such as `3-3-4`. */
  shape: string;
  gaps: string[];
  before: string;
  after: Group | undefined;
  plus: boolean;
}

function findGroups(text: string): Group[] {
  let end = 0;
  return Array.from(text.matchAll(/\d(\p{DI}*\d)*/gu), ({ 0: written, index: start }) => {
    const gap = text
      .slice(end, start)
      .replace(/\p{DI}/gu, '')
      .replace(/[\p{Pd}−]/gu, '-')
      .replace(/[^\S\n]/g, ' ');
    end = start + written.length;
    return { digits: written.replace(/\D/g, ''), gap, start, end };
  });
}

function kindOf({ digits, shape, gaps, before, after, plus }: Candidate): FindKind | undefined {
  const [gap] = gaps;
  const whole = gap !== before && gap !== after?.gap && gaps.every((it) => it === gap);
  if (digits.length === 13) return whole && gap !== '.' && looseIdShape.test(shape) ? 'id' : undefined;
  if (plus) return phoneAfterPlus.test(digits) ? 'phone' : undefined;
  if (!phone.test(digits) || !phoneShape.test(shape) || (!whole && shape.startsWith('1-1-1'))) return;
  const decimal = gap === '.' && shape.startsWith('1-');
  const longer = /^[-./]$/.test(before) || (after && /^[-.]$/.test(after.gap) && after.digits.length > 2);
  return decimal || longer ? undefined : 'phone';
}

/** Reads a number from the first of these groups on; `before` is the gap to a number that it may be a part of. */
function readNumber(groups: readonly Group[], before: string, plus: boolean): Pick<Find, 'kind' | 'end'> | undefined {
  const candidate: Candidate = { digits: '', shape: '', gaps: [], before, after: undefined, plus };
  let found: Pick<Find, 'kind' | 'end'> | undefined;
  for (const [index, { digits, gap, end }] of groups.entries()) {
    if (index) {
      if (!within.test(gap) || candidate.digits.length > 12) break;
      candidate.gaps.push(gap);
      candidate.shape += '-';
    }
    candidate.digits += digits;
    candidate.shape += digits.length;
    candidate.after = groups[index + 1];
    if (idShape.test(candidate.shape)) return { kind: 'id', end };
    const kind = found ? undefined : kindOf(candidate);
    if (kind) found = { kind, end };
  }
  return found;
}

function findNumbers(text: string): Find[] {
  const groups = findGroups(text);
  const finds: Find[] = [];
  groups.forEach(({ gap, start }, index) => {
    const last = finds.at(-1)?.end ?? 0;
    if (start < last) return;
    const before = last === (groups[index - 1]?.end ?? 0) ? '' : gap;
    const plus = text[start - 1] === '+';
    const number = readNumber(groups.slice(index, index + 14), before, plus);
    if (number) finds.push({ ...number, start: start - Number(plus) });
  });
  return finds;
}

/**
 * Finds national IDs and other numbers of thirteen digits, Thai phone numbers and e-mail addresses that somebody wrote
 * into a text, in order and without overlap. Hotlines, amounts and dates are left alone. Takes linear time.
 */
export function findPersonal(text: string): Find[] {
  const finds: Find[] = [];
  const rest = toLatinDigits(text).replace(email, (address, start: number) => {
    finds.push({ kind: 'email', start, end: start + address.length });
    return '@'.repeat(address.length);
  });
  return [...finds, ...findNumbers(rest)].sort((one, other) => one.start - other.start);
}

/** How many letters or digits of each kind stay to be seen. */
const shown: Record<FindKind, number> = { id: 0, phone: 2, email: 1 };

/**
 * Puts • for the letters and digits of what `findPersonal` found in this text: `08•-•••-••••`, `s••••••@•••••••.•••`.
 * Separators, and all the rest of the text, stay as they are.
 */
export function mask(text: string, finds: readonly Find[]): string {
  let done = 0;
  let masked = '';
  for (const { kind, start, end } of finds) {
    let left = shown[kind];
    const hide = (letter: string) => (left-- > 0 ? letter : '•');
    masked += text.slice(done, start) + text.slice(start, end).replace(/[\p{L}\p{M}\p{N}]/gu, hide);
    done = end;
  }
  return masked + text.slice(done);
}

/** Masks a text that is known to be a way to be reached, whatever it looks like. */
export const maskContact = (kind: FindKind, text: string): string => mask(text, [{ kind, start: 0, end: text.length }]);

/** Masks every number of thirteen digits, as is always done in what others can read. */
export const maskIds = (text: string): string =>
  mask(
    text,
    findPersonal(text).filter(({ kind }) => kind === 'id'),
  );
