export { createForm } from './form.ts';
export type {
  Choice,
  Data,
  Form,
  FormNode,
  FormOptions,
  FormProblem,
  Json,
  Kind,
  Localised,
  Model,
  Page,
  Panel,
  PatternTest,
  ProblemCode,
  Question,
} from './types.ts';
