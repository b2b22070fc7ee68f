import type { Expressions, LookUp } from '../../answers.ts';
import { createContainer } from '../../container.ts';
import { asList } from '../../json.ts';
import { type ContainerNode, type FormContext, type Holder, type QuestionNode, questionsIn } from '../../nodes.ts';
import type { Item, Json } from '../../types.ts';
import { propertiesIn } from '../properties-in.ts';
import { createScope, type Slot } from './scope.ts';
import { withEntries } from './with-entries.ts';

/** A small form within a question, with what the model alone needs to know of it. */
export interface Part extends Item {
  /** Where its answers are in the question's. */
  readonly path: readonly (string | number)[];
  readonly container: ContainerNode;
  /** Its answers, as expressions see them. */
  readonly answers: Json;
  readonly run: Expressions['run'];
  /** Gives the default answers where there are none. */
  fill(): void;
  /** Begins anew, as if it had just been made. */
  renew(): void;
  /** Its answers as they are kept at the end. */
  outcome(): Json;
}

/** What makes a part. */
export interface Plan {
  /** Its questions, as the JSON of a panel. */
  json: Json;
  key: Part['key'];
  path: Part['path'];
  slot: Slot;
  holder: Holder;
  /** What its expressions see besides the form's answers. */
  names: LookUp;
  /** Its title, said where its questions say theirs. */
  title(say: FormContext['say']): string;
}

/** A question in a part of a question in a part …: more than any page can show. */
const deepest = 5;

/** Questions in all parts of a form; a page with more is of no use to anybody. */
const most = 20_000;

/** Makes one part of a question. `undefined` if there is no room for it. */
export function createPart(plan: Plan, owner: QuestionNode, context: FormContext): Part | undefined {
  const { key, path, slot } = plan;
  context.room ??= { left: most };
  const owners = new Set(context.part?.owners).add(owner.json);
  if (owners.size > deepest || context.room.left <= 0) return undefined;

  let renewals = 0;
  const names: LookUp = (name) => plan.names(name) ?? properties(name);
  const scope = createScope(context.answers, owner.key, slot, names);
  const inner: FormContext = Object.assign(Object.create(context), {
    answers: scope,
    named: new Map(),
    seen: new Set(owners),
    part: { owners, answers: scope.all, renewals: () => renewals, of: owner.kind === 'paneldynamic' ? 'panel' : 'row' },
  });
  const properties = propertiesIn(inner);
  const json = { ...plan.json, elements: asList(plan.json.elements).slice(0, context.room.left) };
  const container = createContainer('panel', json, plan.holder, inner);
  const questions = questionsIn(container);
  context.room.left -= 1 + questions.length;
  for (const { key, rules } of questions) scope.declare(key, rules.nothing);
  const part: Part = {
    key,
    path,
    container,
    elements: container.elements as Item['elements'],
    get title() {
      return plan.title((text) => inner.say(text));
    },
    get visible() {
      return container.open;
    },
    get answers() {
      return scope.all();
    },
    run: scope.run,
    fill() {
      for (const question of questions) question.fill();
    },
    renew() {
      renewals++;
      part.fill();
    },
    outcome: () =>
      withEntries(
        slot.get(),
        questions.map(({ key, outcome }) => [key, outcome]),
      ),
  };
  return part;
}
