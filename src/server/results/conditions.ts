import { expressionIn } from '../../form/author/expressions.ts';
import { type Place, placesIn } from '../../form/author/walk.ts';
import { asJson, asList, asText } from '../../form/json.ts';
import { turnsIn } from '../../form/survey/triggers.ts';
import type { Json } from '../../form/types.ts';

/** Something in a form by which the answers to one question depend on those to others. */
export interface Condition {
  /** An expression. */
  text: string;
  /** In place of one: the name of the question whose choices are taken over. */
  source?: string;
  /** It stands with the question itself, and says whether that is asked. */
  isOwn?: boolean;
}

/** What stands in the way of answering a question, found by its name after those of what it is asked within. */
export type ConditionsOf = (names: readonly string[]) => readonly Condition[] | undefined;

/** Finds the conditions of every question of a form. Nothing is said of a question that triggers answer or show. */
export function conditionsIn(form: Json): ConditionsOf {
  const places = [...placesIn(form)];
  const found = new Map<Place, Condition[]>();
  const named = new Map<string, Place | undefined>();
  for (const place of places) {
    if (!isAsked(place)) continue;
    const owner = ownerOf(place);
    found.set(owner, [...(found.get(owner) ?? []), ...conditionsOf(place, place === owner)]);
    if (!isNamed(place)) continue;
    const key = JSON.stringify(namesOf(place));
    // Two of one name have one answer.
    named.set(key, named.has(key) ? undefined : place);
  }
  const turned = turnsOf(form, places);
  const touched = namesTouched(form);
  return (names) => {
    for (let length = names.length; length > 0; length--) {
      const key = JSON.stringify(names.slice(0, length));
      if (!named.has(key)) continue;
      const place = named.get(key);
      const chain = place && chainOf(place);
      if (!chain || chain.some(({ json }) => touched.has(asText(json.name)))) return undefined;
      return [...chain.flatMap((each) => found.get(each) ?? []), ...turned(chain[0] as Place)];
    }
    return undefined;
  };
}

const isAsked = ({ role }: Place) => /^(page|element|column|item|choice|validator)$/.test(role);

const isNamed = ({ role, json }: Place) =>
  /^(element|column|item)$/.test(role) && json.type !== 'panel' && asText(json.name) !== '';

/** What a part stands in, outermost last, with the part itself. */
function chainOf(place: Place): Place[] {
  const chain: Place[] = [];
  for (let at: Place | undefined = place; at; at = at.holder) chain.push(at);
  return chain.slice(0, -1);
}

const namesOf = (place: Place) =>
  chainOf(place)
    .filter(isNamed)
    .map(({ json }) => asText(json.name))
    .reverse();

function ownerOf(place: Place): Place {
  const isPart = /^(choice|validator)$/.test(place.role);
  return isPart && place.holder ? ownerOf(place.holder) : place;
}

function conditionsOf({ json, role }: Place, isOwner: boolean): Condition[] {
  const conditions = Object.entries(json).flatMap(([key, value]): Condition[] => {
    const text = expressionIn(key, value);
    const isOwn = isOwner && role === 'element' && key === 'visibleIf';
    return text === undefined ? [] : [{ text, ...(isOwn && { isOwn }) }];
  });
  const source = asText(json.choicesFromQuestion);
  return source ? [...conditions, { text: '', source }] : conditions;
}

/** Triggers that end a survey or skip a part of it: whatever stands behind what they speak of may not be asked. */
function turnsOf(form: Json, places: readonly Place[]): (place: Place) => Condition[] {
  const order = new Map(places.map((place, index) => [place, index]));
  const turns = turnsIn(form).map(({ condition }) => {
    const text = asText(condition);
    const from = places.findIndex((place) => isNamed(place) && text.includes(`{${asText(place.json.name)}`));
    return { from, condition: { text } };
  });
  return (place) => turns.filter(({ from }) => (order.get(place) ?? 0) > from).map(({ condition }) => condition);
}

/** Names of questions and pages that triggers answer or show. */
function namesTouched(form: Json): Set<string> {
  const named = asList(form.triggers)
    .map(asJson)
    .flatMap(({ setToName, questions, pages }) => [setToName, questions, pages].flat());
  return new Set(named.map(asText).filter(Boolean));
}
