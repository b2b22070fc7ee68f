import { type FormContext, type Holder, type QuestionNode, questionsIn } from '../../nodes.ts';
import type { Kind } from '../../types.ts';
import { before, redefine } from '../redefine.ts';
import { addItems } from './list.ts';
import { addedPanels, addedRows } from './list-kinds.ts';
import { addLines } from './matrix.ts';
import type { Part } from './part.ts';
import { addRows } from './rows.ts';
import { addRubric } from './rubric.ts';
import { addTexts } from './texts.ts';

type AddParts = (question: QuestionNode, holder: Holder, context: FormContext) => void;

const adders: { readonly [K in Kind]?: AddParts } = {
  matrix(question, _, context) {
    addLines(question, context);
    addRubric(question, context);
  },
  matrixdropdown: addRows,
  matrixdynamic: (...made) => addItems(...made, addedRows),
  multipletext: addTexts,
  paneldynamic: (...made) => addItems(...made, addedPanels),
};

/** Gives a question that was just made the parts that its kind has. It is personal if a question in one of them is. */
export const addParts: AddParts = (question, holder, context) => {
  adders[question.kind]?.(question, holder, context);
  if (!question.items) return;
  const isPersonal = before(question, 'personal');
  redefine(question, {
    get personal() {
      const parts = (question.items ?? []) as readonly Part[];
      return isPersonal() || parts.some(({ container }) => questionsIn(container).some((inner) => inner.personal));
    },
  });
};
