import { standardFunctions } from '../expression/functions.ts';
import { parse } from '../expression/parse.ts';
import { registeredFunctions } from '../expression/registry.ts';
import { surveyFunctions } from '../expression/survey-functions.ts';
import { contextOf } from '../function-context.ts';
import { expressionIn, isExpressionKey, longestExpression } from './expressions.ts';
import { type AuthorFinding, finding } from './finding.ts';
import { knownNames, unknownIn } from './names.ts';
import { nearest } from './nearest.ts';
import { type Place, pointerOf } from './walk.ts';

interface Known {
  names: ReadonlySet<string>;
  functions: ReadonlySet<string>;
}

/** Finds expressions that cannot be read, and those that speak of what is not there. */
export function* expressionFindings(places: readonly Place[]): Generator<AuthorFinding> {
  const functions = { ...standardFunctions({}), ...surveyFunctions(contextOf({})), ...registeredFunctions() };
  const known = { names: knownNames(places), functions: new Set(Object.keys(functions)) };
  for (const place of places) {
    for (const [key, value] of Object.entries(place.json)) {
      const expression = expressionIn(key, value);
      const pointer = () => pointerOf(place, key);
      if (expression !== undefined) yield* findingsOf(expression, pointer, known);
      else if (isExpressionKey(key) && value != null && value !== '')
        yield finding(pointer(), 'expression-not-text', {});
    }
  }
}

function* findingsOf(expression: string, pointer: () => string, known: Known): Generator<AuthorFinding> {
  const read = expression.length > longestExpression ? { at: longestExpression } : parse(expression);
  if ('at' in read) return yield finding(pointer(), 'bad-expression', { position: read.at + 1 });
  for (const name of unknownIn(read.names, known.names))
    yield finding(pointer(), 'unknown-name', { name, ...meant(name, known.names) });
  for (const name of read.functions)
    if (!known.functions.has(name))
      yield finding(pointer(), 'unknown-function', { name, ...meant(name, known.functions) });
}

/** What was probably meant, if something was. */
export function meant(name: string, known: Iterable<string>): { near?: string } {
  const near = nearest(name, known);
  return near === undefined ? {} : { near };
}
