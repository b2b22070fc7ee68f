import { isObject } from '../expression/values.ts';
import { asText, localise } from '../json.ts';
import type { FormContext, QuestionNode } from '../nodes.ts';
import { formatResult } from './calculation.ts';
import { display } from './display.ts';
import { ownValue } from './own-names.ts';
import { questionKept, sharedOf } from './shared.ts';
import { findWritten } from './written.ts';

/** Names in the words for a name in the words for a name …: no text goes further, or speaks of more in all. */
const deepest = 5;
const mostNames = 200;

/** Lets texts of a survey speak of its answers: `{name}` in them is read as the words for that answer. */
export function addPiping(context: FormContext): void {
  // Of a context made from this one, `this` is that: names in a part of a question are found there. In the classic
  // script, which is not strict, `this` is the window where it would be nothing.
  let depth = 0;
  let left = 0;
  context.say = function (this: FormContext | undefined, text, quote) {
    const here = this?.locale === undefined ? context : this;
    if (!depth) left = mostNames;
    return pipe(localise(text, here.locale), (name) => {
      // The words for an answer may themselves speak of answers, even of the one whose words they are.
      if (depth && (depth >= deepest || left-- <= 0)) return undefined;
      const shared = sharedOf(context);
      if (shared) shared.asked++;
      depth++;
      const words = wordsFor(name, here);
      depth--;
      return words && quote ? quote(words) : words;
    });
  };
}

/** Fills in the names in braces that there are words for; `undefined` leaves a name as it stands. */
export function pipe(text: string, words: (name: string) => string | undefined): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{([^{}:]+)\}/g, (written, name: string) => words(name.trim()) ?? written);
}

/** The words for what a name stands for: an answer, a part of one, or a value that nobody answered. */
function wordsFor(name: string, context: FormContext): string | undefined {
  const own = ownValue(context, name);
  if (own !== undefined) return String(own);
  const question = questionAt(name, context);
  if (question) return wordsOf(question, context);
  const result = context.answers.run(`{#${name}}`)?.result;
  // Panels are numbered from 0 in expressions, and from 1 where people read it.
  if (/^(visible)?panelindex$/i.test(name) && typeof result === 'number') return String(result + 1);
  if (result !== null && result !== undefined) return isObject(result) ? partsOf(result) : asText(result);
  const isKnown =
    sharedOf(context)?.aside.has(name.toLowerCase()) ||
    (context.part && /^(prev|next|parent)(row|panel)\./i.test(name)) ||
    questionAt(name.split(/[.[]/)[0] ?? '', context);
  return isKnown ? '' : undefined;
}

function wordsOf(question: QuestionNode, context: FormContext): string {
  const { kind, json, value } = question;
  if (kind === 'expression') return formatResult(value, json, context.locale);
  if (json.useDisplayValuesInDynamicTexts === false) return asText(value);
  // Of a long list no other text need be made.
  const written = findWritten(question, value);
  return written && !written.word ? context.say(written.text) || asText(value) : display(question, value);
}

function questionAt(name: string, context: FormContext): QuestionNode | undefined {
  const [, of = '', inner = ''] = /^(panel|row)\.(.+)$/i.exec(name) ?? [];
  // The context of a part is made from that around it.
  for (let here = context; of && here.part; here = Object.getPrototypeOf(here))
    if (here.part.of === of.toLowerCase()) return here.named.get(inner)?.[0];
  return questionKept(sharedOf(context)?.context ?? context, name);
}

function partsOf(value: object): string {
  if (value instanceof Date) return value.toLocaleDateString();
  return Object.values(value)
    .map((part) => (isObject(part) ? partsOf(part) : asText(part)))
    .join(', ');
}
