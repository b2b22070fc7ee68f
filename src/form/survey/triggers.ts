import { asJson, asList, asText } from '../json.ts';
import type { FormContext } from '../nodes.ts';
import type { Json } from '../types.ts';
import { fitted, toAnswer } from './answer.ts';
import { anyName } from './any-change.ts';
import { onChange } from './changes.ts';
import { display } from './display.ts';
import { before, redefine } from './redefine.ts';
import { noteChange, noteGiven, questionKept, questionNamed, sharedOf } from './shared.ts';
import { setVariable } from './variables.ts';

/** What a trigger does once its expression is true. */
type Action = (trigger: Json, context: FormContext) => void;

const actions: Readonly<Record<string, Action>> = {
  setvalue({ setToName, setValue, isVariable }, context) {
    if (isVariable === true) setVariable(context, asText(setToName), setValue);
    else setAnswer(context, asText(setToName), setValue);
  },
  copyvalue({ setToName, fromName, copyDisplayValue }, context) {
    const source = questionKept(context, asText(fromName));
    const outcome = context.answers.run(`{#${asText(fromName)}}`)?.result;
    const shown = source && copyDisplayValue === true ? display(source, source.value) : outcome;
    if (source || outcome !== null) setAnswer(context, asText(setToName), shown);
  },
  runexpression({ setToName, runExpression }, context) {
    const outcome = context.answers.run(runExpression);
    if (outcome && setToName) setAnswer(context, asText(setToName), outcome.result);
  },
};

/** Lets a survey's triggers act when an answer changes that they refer to. */
export function addTriggers(context: FormContext): void {
  sharedOf(context)?.whenMade(() => {
    for (const trigger of asList(context.json.triggers).map(asJson)) {
      const type = typeOf(trigger);
      const act = Object.hasOwn(actions, type) ? actions[type] : undefined;
      if (act) addTrigger(trigger, act, type, context);
      if (type === 'visible') addVisibility(trigger, context);
      if (turns.test(type)) context.answers.watch(conditionOf(trigger), () => undefined);
    }
  });
}

/** A trigger that leads a person to another question, or to the end. */
export interface Turn {
  /** The question that it leads to; `undefined` for the end. */
  readonly to: string | undefined;
  readonly condition: unknown;
}

/** The triggers of a survey that lead somewhere, in order. */
export function turnsIn(json: Json): Turn[] {
  return asList(json.triggers)
    .map(asJson)
    .filter((trigger) => turns.test(typeOf(trigger)) && (trigger.gotoName || typeOf(trigger) === 'complete'))
    .map((trigger) => ({
      to: typeOf(trigger) === 'skip' ? asText(trigger.gotoName) : undefined,
      condition: conditionOf(trigger),
    }));
}

const turns = /^(complete|skip)$/;

/** The kind of a trigger whose effect is known; `undefined` for any other. */
export function triggerKindOf(trigger: Json): string | undefined {
  const type = typeOf(trigger);
  return Object.hasOwn(actions, type) || type === 'visible' || turns.test(type) ? type : undefined;
}

function typeOf({ type }: Json): string {
  return asText(type).replace(/trigger$/, '');
}

function addTrigger(trigger: Json, act: Action, type: string, context: FormContext): void {
  const condition = conditionOf(trigger);
  const copies = type === 'copyvalue';
  if (!condition && !copies) return;
  const run = () => {
    if (type !== 'runexpression' && isOwnDoing(trigger, context)) return;
    const outcome = context.answers.run(condition);
    if (outcome ? outcome.result === true : copies) act(trigger, context);
  };
  const source = copies && trigger.fromName ? [`{${asText(trigger.fromName)}}`] : [];
  onChange(context, [condition, ...source], run, { anyhow: !copies, calculated: true });
}

/** Whether nothing has changed but what a trigger sets. */
function isOwnDoing({ setToName }: Json, context: FormContext): boolean {
  const changed = new Set(sharedOf(context)?.changed);
  changed.delete(anyName);
  return changed.size === 1 && changed.has(asText(setToName));
}

/** A trigger of old that shows questions while its expression is true, once an answer in it has changed. */
function addVisibility(trigger: Json, context: FormContext): void {
  let isHidden = false;
  const condition = conditionOf(trigger);
  onChange(context, [condition], () => {
    isHidden = context.answers.run(condition)?.result !== true;
    noteChange(context);
  });
  for (const name of asList(trigger.questions).map(asText)) {
    const question = questionNamed(context, name);
    const isVisible = question && before(question, 'visible');
    if (!question || !isVisible) continue;
    redefine(question, {
      get visible() {
        return !isHidden && isVisible();
      },
    });
  }
}

/** A trigger's expression or, as it was once written, its question, operator and value. */
function conditionOf({ expression, name, operator, value }: Json): unknown {
  if (expression || !name) return expression;
  const test = asText(operator) || 'equal';
  return /empty$/.test(test) ? `{${asText(name)}} ${test}` : `{${asText(name)}} ${test} ${JSON.stringify(value)}`;
}

function setAnswer(context: FormContext, name: string, value: unknown): void {
  const question = questionKept(context, name);
  if (question) question.set(fitted(question, value));
  else if (name && !name.includes('.')) context.answers.set(name, toAnswer(value));
  noteGiven(context, name);
}
