import type { Context } from 'hono';
import { NewResponse } from '../../contract/responses.ts';
import { formNamePattern } from '../../contract/wire.ts';
import type { AppEnv } from '../context.ts';
import { ApiProblem } from '../problems.ts';
import type { Draft, SignedDraft } from './draft.ts';
import type { Entries } from './form-data.ts';
import { languageOf } from './language.ts';
import { draftFields } from './shown.ts';

/** A request to `forms/{form}/responses`. */
export type PlainContext = Context<AppEnv, '/:form'>;

/** What is known of a submission besides the answers. */
export type About = Pick<Draft, 'form' | 'lang' | 'page' | 'back' | 'ticket'>;

/** Reads what a first post tells: the form's fields `lang`, `page` and `ruam-ticket`, and where it came from. Throws `not-found`. */
export function aboutOf(c: PlainContext, entries: Entries): About {
  const form = c.req.param('form');
  if (!formNamePattern.test(form)) throw new ApiProblem('not-found');
  const { data: page } = NewResponse.shape.page.safeParse(firstValue(entries, 'page'));
  const { data: ticket } = NewResponse.shape.ticket.safeParse(firstValue(entries, draftFields.ticket));
  const origin = c.req.header('Origin');
  return {
    form,
    lang: languageOf(c.req, firstValue(entries, 'lang')),
    ...(ticket !== undefined && { ticket }),
    ...(page !== undefined && { page }),
    ...(origin !== undefined && { back: `${origin}${page ?? '/'}` }),
  };
}

/** The draft that a page of ours sent back, if the post came from one. */
export function signedDraftIn(entries: Entries): SignedDraft | undefined {
  const [text, signature] = [firstValue(entries, draftFields.text), firstValue(entries, draftFields.signature)];
  return text === undefined || signature === undefined ? undefined : { text, signature };
}

/** The first value of a field. */
export function firstValue(entries: Entries, name: string): string | undefined {
  return entries.find(([each]) => each === name)?.[1];
}
