import { toLatinDigits } from '../../country/th/digits.ts';
import { asJson, asText } from '../../form/json.ts';
import type { Json } from '../../form/types.ts';

/** An example of what an input mask asks for, such as `12-3456`, `31/12/2026` or `฿1,234.56`; '' without one. Nothing typed is refused. */
export function exampleOf({ maskType, maskSettings }: Json): string {
  const settings = asJson(maskSettings);
  const pattern = asText(settings.pattern);
  if (maskType === 'pattern') return filled(pattern);
  if (maskType === 'datetime')
    return pattern.replace(/d+|m+|y+|H+|h+|M+|s+|TT|tt/g, (part) => moment(part[0] ?? '', part));
  if (!isNumber(maskType)) return '';
  const { decimal, thousands, precision } = separatorsOf(settings);
  const [prefix, suffix] = maskType === 'currency' ? [asText(settings.prefix), asText(settings.suffix)] : ['', ''];
  return `${prefix}1${thousands}234${precision > 0 ? decimal + '5678901234'.slice(0, precision) : ''}${suffix}`;
}

/** Whether only digits and marks between them are asked for. */
export const isOfDigits = ({ maskType, maskSettings }: Json): boolean =>
  isNumber(maskType) || (maskType === 'pattern' && /^[^a*]*9[^a*]*$/.test(asText(asJson(maskSettings).pattern)));

/** A pattern with a digit for each `9` and a letter for each `a` and `*`; what follows a backslash stands for itself. */
function filled(pattern: string): string {
  let digit = 0;
  let letter = 0;
  return pattern.replace(/\\(.)|[9a*]/gs, (sign, itself?: string) => {
    if (itself !== undefined) return itself;
    return sign === '9' ? String(++digit % 10) : String.fromCharCode(65 + (letter++ % 26));
  });
}

/** A part of the last day of 2026, in the afternoon. */
const moments: Readonly<Record<string, string>> = {
  d: '31',
  m: '12',
  y: '2026',
  H: '13',
  h: '01',
  M: '45',
  s: '30',
  T: 'PM',
  t: 'pm',
};

const moment = (sign: string, part: string) => (moments[sign] ?? '').slice(sign === 'y' ? -part.length : 0);

/** The number in what was typed as a mask shows it, which is kept; anything else stays as it was typed. */
export function unmasked({ maskType, maskSettings }: Json, typed: string): unknown {
  const settings = asJson(maskSettings);
  if (!isNumber(maskType) || settings.saveMaskedValue === true) return typed;
  const { decimal, thousands } = separatorsOf(settings);
  const bare = [asText(settings.prefix), asText(settings.suffix), thousands, ' ']
    .filter(Boolean)
    .reduce((text, part) => text.replaceAll(part, ''), toLatinDigits(typed))
    .replace(decimal, '.');
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : typed;
}

const isNumber = (maskType: unknown) => maskType === 'numeric' || maskType === 'currency';

function separatorsOf({ decimalSeparator, thousandsSeparator, precision }: Json) {
  return {
    decimal: asText(decimalSeparator) || '.',
    thousands: thousandsSeparator === undefined ? ',' : asText(thousandsSeparator),
    precision: typeof precision === 'number' ? precision : 2,
  };
}
