import { z } from 'zod';
import { formNamePattern } from './wire.ts';

/** How often one value was chosen. */
const ResultCell = z.strictObject({
  value: z.string(),
  text: z.string(),
  /** Null where it is hidden: it is under five, or somebody could work such a one out from it. */
  count: z.int().nonnegative().nullable(),
  /** Of how many answers; null where that would tell a hidden count. */
  of: z.int().nonnegative().nullable(),
});

/** The figures of a question, or of a row of it. */
const ResultRow = z.strictObject({
  /** What the row is called; null where the question has one only. */
  title: z.string().nullable(),
  answered: z.int().nonnegative().nullable(),
  /** In the order of the choices, or of numbers; none where only the mean is told. */
  cells: z.array(ResultCell),
  /** Of the steps of a scale, of numbers, or of places in an order. */
  mean: z.number().nullable(),
  median: z.number().nullable(),
  /** Of numbers, for staff alone. */
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Share of the two best steps of a scale, 0 to 1. */
  topTwo: z.number().nullable(),
  /** Net promoter score, -100 to 100. */
  nps: z.number().nullable(),
});

/** The figures of one question. */
const ResultQuestion = z.strictObject({
  name: z.string(),
  title: z.string(),
  /** One of some values, any of some values, a number, values in an order; for staff alone, a text or an amount. */
  shape: z.enum(['one', 'several', 'number', 'order', 'text', 'amount']),
  rows: z.array(ResultRow),
});

/** `GET forms/{form}/results`: what was published of the answers. Free text is never in it. */
export const ResultsReply = z.strictObject({
  name: z.string().regex(formNamePattern),
  title: z.string(),
  /** The period that was asked for; null is all the time. */
  period: z.string().nullable(),
  /** How many have answered, when it was published; null while they are too few. */
  responses: z.int().nonnegative().nullable(),
  /** When these figures were published; ISO 8601 with zone. */
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  questions: z.array(ResultQuestion),
});

export type ResultsReply = z.output<typeof ResultsReply>;
export type ResultQuestion = z.output<typeof ResultQuestion>;
export type ResultRow = z.output<typeof ResultRow>;
