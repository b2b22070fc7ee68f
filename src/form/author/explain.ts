import { asJson } from '../json.ts';
import type { Json } from '../types.ts';
import { choiceFindings } from './choices.ts';
import { circleFindings } from './circles.ts';
import { expressionFindings } from './conditions.ts';
import { type AuthorFinding, finding } from './finding.ts';
import { findJsonFault } from './json-fault.ts';
import { kindFindings } from './kinds.ts';
import { markupFindings } from './markup.ts';
import { nameFindings } from './names.ts';
import { propertyFindings } from './properties.ts';
import { placesIn } from './walk.ts';

/** Says what of a form is not understood, or will not be as it is written. The form can be used all the same. */
export function explainForm(form: Json): AuthorFinding[] {
  const places = [...placesIn(form)];
  const asks = places.some(({ role, json }) => role === 'element' && json.type !== 'panel');
  const findings = [kindFindings, propertyFindings, nameFindings, choiceFindings, expressionFindings, circleFindings];
  const found = [...findings, markupFindings].flatMap((find) => [...find(places)]);
  return asks ? found : [finding('', 'not-a-form', {}), ...found];
}

/** Says of a file's text what keeps it from being a form, else what `explainForm` says. */
export function explainText(text: string): AuthorFinding[] {
  const fault = findJsonFault(text);
  return fault ? [finding('', 'not-json', { ...fault })] : explainForm(asJson(JSON.parse(text)));
}
