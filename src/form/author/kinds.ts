import type { ValidatorName } from '../checks/validators.ts';
import { asList, asText } from '../json.ts';
import { kindOf } from '../kinds.ts';
import { allKinds } from '../survey/kinds.ts';
import { triggerKindOf } from '../survey/triggers.ts';
import type { Json, Kind } from '../types.ts';
import { meant } from './conditions.ts';
import { type AuthorFinding, finding, type ShownAs } from './finding.ts';
import { type Place, pointerOf } from './walk.ts';

const shownAs: Partial<Record<Kind, ShownAs>> = { radiogroup: 'one', checkbox: 'several' };

const validators = Object.keys({
  numeric: 1,
  text: 1,
  email: 1,
  regex: 1,
  expression: 1,
  answercount: 1,
} satisfies Record<ValidatorName, 1>);
const triggers = ['complete', 'setvalue', 'copyvalue', 'skip', 'runexpression', 'visible'];

/** Finds questions, validators and triggers of a kind that nobody knows. */
export function* kindFindings(places: readonly Place[]): Generator<AuthorFinding> {
  for (const place of places) {
    const { json, role } = place;
    const kind = asText(json.type);
    if (role === 'element') yield* questionFindings(place, kind);
    else if (role === 'validator' && !validators.includes(kind.replace(/validator$/, '')))
      yield finding(pointerOf(place), 'unknown-validator', { kind, ...meant(kind, validators) });
    else if (role === 'validator') yield* patternFindings(place);
    else if (role === 'trigger' && !triggerKindOf(json))
      yield finding(pointerOf(place), 'unknown-trigger', { kind, ...meant(kind, triggers) });
  }
}

function* questionFindings(place: Place, kind: string): Generator<AuthorFinding> {
  const { json } = place;
  if (kind === 'panel') return;
  const shown = shownAs[kindOf(json, allKinds)] ?? 'text';
  if (kind === '') yield finding(pointerOf(place), 'no-kind', { shown });
  else if (!Object.hasOwn(allKinds, kind))
    yield finding(pointerOf(place, 'type'), 'unknown-kind', { kind, shown, ...meant(kind, Object.keys(allKinds)) });
  else if (chosenFrom.test(kind) && !offers(json)) yield finding(pointerOf(place), 'no-choices', {});
}

const chosenFrom = /^(radiogroup|checkbox|dropdown|tagbox|ranking|imagepicker|buttongroup)$/;

/** Whether there is anything to choose, be it from elsewhere. */
function offers(json: Json): boolean {
  const items = /^(show(Other|None|Refuse|DontKnow)Item|has(Other|None)|choicesByUrl|choicesFromQuestion|choicesMax)$/;
  return asList(json.choices).length > 0 || Object.keys(json).some((name) => items.test(name) && json[name]);
}

function* patternFindings(place: Place): Generator<AuthorFinding> {
  const { regex } = place.json;
  if (typeof regex !== 'string') return;
  try {
    new RegExp(regex);
  } catch {
    yield finding(pointerOf(place, 'regex'), 'bad-pattern', {});
  }
}
