import { asJson, asList } from '../json.ts';
import type { FormContext, QuestionNode } from '../nodes.ts';
import type { Choice, Json } from '../types.ts';
import { sharedOf } from './shared.ts';

/** What the author says of single choices. */
interface ItemRules {
  /** Whether a choice shows, as far as `choicesVisibleIf` says. */
  shows(choice: Choice): boolean;
  /** A choice with its picture, whether it can be chosen, and whether it can be so beside others. */
  describe(choice: Choice): Choice;
}

/** Reads what a question says of its choices, singly and by the conditions that hold for `{item}`. */
export function createItemRules({ json, key, rules }: QuestionNode, context: FormContext): ItemRules {
  const written = new Map<string, Json>();
  for (const each of asList(json.choices).map(asJson)) written.set(JSON.stringify(each.value ?? each.text), each);
  const propertiesOf = ({ value }: Choice): Json => written.get(JSON.stringify(value)) ?? {};

  let item: unknown;
  const scope = context.answers.within(key, (name) => (name === 'item' ? { value: item } : undefined));
  const shared = sharedOf(context);
  const holds = (condition: unknown, choice: Choice) => {
    // It may ask for what can be chosen, of this question or of one that asks for this one.
    if (!condition) return true;
    if (shared) shared.asked++;
    if (shared?.choosing) return true;
    item = choice.value;
    if (shared) shared.choosing = true;
    const outcome = scope.run(condition);
    if (shared) shared.choosing = false;
    return !outcome || Boolean(outcome.result);
  };
  return {
    shows: (choice) =>
      !json.choicesVisibleIf || !!propertiesOf(choice).visibleIf || holds(json.choicesVisibleIf, choice),
    describe(choice) {
      const { enableIf, isExclusive, imageLink } = propertiesOf(choice);
      const isEnabled = holds(enableIf || json.choicesEnableIf, choice);
      const address = imageLink ? context.say(imageLink) : '';
      return {
        ...choice,
        ...(!isEnabled && { enabled: false }),
        ...(isExclusive === true && rules.nothing !== undefined && { exclusive: true }),
        ...(address && { imageLink: address }),
      };
    },
  };
}
