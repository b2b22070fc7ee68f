import { asJson, asList, asText } from '../../json.ts';
import { type FormContext, type Holder, type QuestionNode, questionsIn } from '../../nodes.ts';
import type { Json } from '../../types.ts';
import { redefine } from '../redefine.ts';
import { finishWith } from './outcome.ts';
import { createPart, type Part } from './part.ts';
import { filledOnly } from './records.ts';
import { withEntries } from './with-entries.ts';

/** Gives a question of several texts its texts. */
export function addTexts(question: QuestionNode, holder: Holder, context: FormContext): void {
  const { key } = question;
  const { answers } = context;
  const parts = readTexts(question.json).flatMap((json): Part[] => {
    const part = createPart(
      {
        json: { elements: [json] },
        key: asText(json.name),
        path: [],
        names: () => undefined,
        title: () => part?.elements[0]?.title ?? '',
        slot: {
          get: () => asJson(answers.get(key)),
          set: (record) => answers.put(key, filledOnly(record)),
        },
        holder: {
          get open() {
            return question.visible;
          },
          get enabled() {
            return question.enabled;
          },
          depth: holder.depth + 1,
        },
      },
      question,
      context,
    );
    return part ? [part] : [];
  });
  redefine(question, { items: parts });
  finishWith(question, (value) => {
    const texts = parts.flatMap((part) => questionsIn(part.container));
    return filledOnly(
      withEntries(
        asJson(value),
        texts.map((text) => [text.key, text.outcome]),
      ),
    );
  });
}

/** The texts as the JSON of questions. They have no conditions and no defaults of their own, and are never left out. */
export function readTexts(json: Json): Json[] {
  return asList(json.items)
    .map(asJson)
    .map(({ name, defaultValue: _, visibleIf: __, ...item }) => ({
      ...item,
      name: asText(name),
      type: 'text',
      clearIfInvisible: 'none',
    }));
}
