import { formatDate } from '../../country/th/date.ts';
import { kindChecks } from '../../form/checks/kinds.ts';
import { findProblems } from '../../form/checks/problems.ts';
import { displayValue } from '../../form/display.ts';
import { inputTypeOf, same } from '../../form/inputs.ts';
import { readModel } from '../../form/read-model.ts';
import { checkFiles } from '../../form/survey/check-files.ts';
import { plainReader } from '../../form/survey/plain-json.ts';
import { small } from '../../form/survey/small.ts';
import { todayIn } from '../../form/survey/today.ts';
import type { Form, FormOptions, Json, Question } from '../../form/types.ts';
import type { FileWords } from '../../locales/file.ts';
import type { Language } from '../../locales/language.ts';
import { checkbox } from '../../questions/checkbox.ts';
import { comment } from '../../questions/comment.ts';
import { dropdown } from '../../questions/dropdown.ts';
import { fields } from '../../questions/fields.ts';
import { boolean, radiogroup } from '../../questions/radios.ts';
import type { AtHand } from '../../questions/survey/parts.ts';
import { text } from '../../questions/text.ts';
import { later } from '../../ui/later.ts';
import { complaintFiles } from './files.ts';
import { evaluateKnown, hasKnownRules } from './known-conditions.ts';

const looks = { text, comment, radiogroup, checkbox, dropdown, boolean };
const checks = { ...kindChecks, file: checkFiles };

type Rules = Partial<typeof import('../../form/rules.ts')> &
  Pick<typeof import('../../form/rules.ts'), 'createEvaluator'>;

const knownRules: Rules = { createEvaluator: evaluateKnown };

/** Reads a form of these kinds, with all that checks the answers. */
const reader =
  ({ createEvaluator: evaluator, own }: Rules) =>
  (json: Json, options: FormOptions): Form => {
    const functions = { today: () => todayIn(options) };
    const form = readModel(json, { ...options, functions }, evaluator, small);
    return Object.assign(form, { problems: () => findProblems(form, own ? { ...checks, own } : checks) });
  };

/** What a complaint has at hand. */
export interface SmallParts extends AtHand {
  read: ReturnType<typeof reader>;
}

/**
 * What most categories ask: a form that rates, or has a matrix, needs the whole model, and one with conditions of its
 * own the language of rules. Rejects if that does not come as it was built; the next call tries again.
 */
export async function loadSmallParts(json: Json, words: () => FileWords): Promise<SmallParts> {
  const read = reader(hasKnownRules(json) ? knownRules : await later(() => import('../../form/rules.ts')));
  return {
    knows: plainReader([...Object.keys(looks), 'file']),
    looks,
    getFiles: () => complaintFiles(words),
    draw: fields,
    say: same,
    name: same,
    read,
  };
}

/** How a form at hand is shown at a glance: as it stands there, but for days. */
export const smallShown = {
  say: same,
  name: same,
  answer(question: Question, language: Language): string {
    const day = inputTypeOf(question.json) === 'date' && Date.parse(String(question.value));
    return day ? formatDate(new Date(day), language) : displayValue(question, question.value);
  },
};
