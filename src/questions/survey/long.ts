import { html } from 'lit';
import type { Kind, Question } from '../../form/types.ts';
import { dress } from '../../ui/dress.ts';
import { later } from '../../ui/later.ts';
import type { LookSet } from '../index.ts';
import type { Look } from '../look.ts';

/** How long a list is drawn whole: of a native list a browser draws no more than shows. */
const longest: { readonly [K in Kind]?: number } = {
  radiogroup: 100,
  checkbox: 100,
  buttongroup: 100,
  imagepicker: 100,
  dropdown: 1_000,
  matrix: 100,
  matrixdropdown: 100,
  matrixdynamic: 100,
  paneldynamic: 100,
};

/** A question whose choices are made out once, however often they are looked at. */
function still(question: Question): Question {
  return Object.create(question, { choices: { value: question.choices } });
}

const lengthOf = ({ rows, items, choices }: Question) => (rows ?? items ?? choices).length;

/** The looks of a widget, by which lists that are too long are shown a part at a time; what does so comes when one is met. */
export function shortened(looks: LookSet, widget: Element & { requestUpdate(): void }): LookSet {
  let part: typeof import('../long-looks.ts') | 'coming' | 'missing' | undefined;
  const load = async () => {
    part = 'coming';
    try {
      part = await later(() => import('../long-looks.ts'));
      dress(widget, part.styles);
    } catch (error) {
      // A list that is slow is better than none.
      console.error(error);
      part = 'missing';
    }
    widget.requestUpdate();
  };
  const shorten = (look: Look, most: number): Look => ({
    ...look,
    draw(before) {
      const asked = { ...before, question: still(before.question) };
      if (part === 'missing' || lengthOf(asked.question) <= most) return look.draw(before);
      if (!part) load();
      return typeof part === 'object' ? part.drawLong(look, asked) : html``;
    },
  });
  const entries = Object.entries(looks) as [Kind, Look][];
  return Object.fromEntries(entries.map(([kind, look]) => [kind, longest[kind] ? shorten(look, longest[kind]) : look]));
}
