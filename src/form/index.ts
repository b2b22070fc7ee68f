export { type FormFunction, registerFunction } from './expression/registry.ts';
export { createForm } from './form.ts';
export type { Survey } from './survey/types.ts';
export type {
  Choice,
  ChoiceWords,
  Comment,
  Data,
  Form,
  FormNode,
  FormOptions,
  FormProblem,
  Item,
  ItemList,
  Json,
  Kind,
  Localised,
  Model,
  Page,
  Panel,
  PatternTest,
  ProblemCode,
  Question,
  SelectAll,
  SpecialChoice,
} from './types.ts';
