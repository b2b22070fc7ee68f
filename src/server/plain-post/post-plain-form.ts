import { NewResponse } from '../../contract/responses.ts';
import { readFields } from '../../form/fields.ts';
import { createForm } from '../../form/index.ts';
import type { Data, Form } from '../../form/types.ts';
import type { Language } from '../../locales/language.ts';
import { checkAdmission } from '../admission/admit.ts';
import { readBytes } from '../body.ts';
import { configOfForm } from '../config.ts';
import type { Services } from '../context.ts';
import { findForm } from '../forms/find-form.ts';
import { replyOf } from '../once.ts';
import { isOwnOrigin } from '../origin.ts';
import { ApiProblem } from '../problems.ts';
import { formOptions, readAnswers } from '../responses/check-answers.ts';
import { createResponse } from '../responses/create-response.ts';
import type { StoredForm } from '../store/forms.ts';
import { correctPage } from './correct-page.ts';
import { type Draft, isFresh, readDraft, type SignedDraft, signDraft } from './draft.ts';
import { readFormData } from './form-data.ts';
import { languageOf } from './language.ts';
import { type PageContent, page, pageHeaders } from './page.ts';
import { reviewPage } from './review-page.ts';
import { draftFields, type Shown } from './shown.ts';
import { type About, aboutOf, firstValue, type PlainContext, signedDraftIn } from './submission.ts';
import { thanksPage } from './thanks-page.ts';

/**
 * Answers a plain HTML form sent to `forms/{form}/responses`. The first post keeps nothing and shows the answers to
 * look over; only what was signed there is kept by the second, once.
 */
export function postPlainForm(services: Services) {
  return async (c: PlainContext): Promise<Response> => {
    const entries = readFormData(await readBytes(c.req));
    const signed = signedDraftIn(entries);
    c.set('plain', { lang: languageOf(c.req, firstValue(entries, 'lang')) });
    const draft = signed && readDraft(services.keys, signed);
    if (draft) c.set('plain', { lang: draft.lang, again: entries });
    const step = firstValue(entries, draftFields.step);
    if (signed && draft && step === 'send') return send(c, services, signed, draft);
    const about = draft ?? aboutOf(c, entries);
    const stored = await findForm(services.db, about.form, draft?.version);
    await admit(services, about);
    if (draft && step === 'change') return correct(c, services, stored, about, draft.answers);
    return review(c, services, stored, about, readFields(blankForm(services, stored, about.lang), entries));
  };
}

/** Nobody is to look answers over in vain. */
function admit({ db, config, now }: Services, { form, ticket }: About): Promise<void> {
  return checkAdmission(db, { form, settings: configOfForm(config, form), at: now(), test: false, ticket });
}

/** Keeps a draft. A page that is loaded again sends the same draft, which changes nothing. */
async function send(c: PlainContext, services: Services, signed: SignedDraft, draft: Draft): Promise<Response> {
  const origin = c.req.header('Origin');
  if (origin !== undefined && !isOwnOrigin(origin, c.req.header('Host'))) throw new ApiProblem('origin-refused');
  const { lang, back, version, answers, ticket } = draft;
  const stored = await findForm(services.db, draft.form, version);
  const keyed = { key: draft.key, target: `plain form ${draft.form}`, body: Buffer.from(signed.text) };
  if ((await replyOf(services.db, services.keys, keyed)) === undefined) {
    const { problems } = readAnswers(answers, { form: stored, lang, complete: true, now: services.now });
    if (problems.length > 0 || !isFresh(draft, services.now())) {
      await admit(services, draft);
      return review(c, services, stored, draft, answers);
    }
    const body = NewResponse.parse({ answers, lang, version, page: draft.page, ticket });
    await createResponse(services, { form: draft.form, keyed, address: c.var.address, body });
  }
  const shown = { form: blankForm(services, stored, lang), lang };
  return answer(c, services, shown, thanksPage(shown, back));
}

/** Shows answers to look over, or to correct where they cannot be kept. */
async function review(
  c: PlainContext,
  services: Services,
  stored: StoredForm,
  about: About,
  answers: Data,
): Promise<Response> {
  const { lang } = about;
  const { form, problems } = readAnswers(answers, { form: stored, lang, complete: true, now: services.now });
  // A plain form shows every question; what is wrong in one that these answers hide could be seen by nobody.
  const shownNames = new Set(form.visible());
  const unseen = new Set(problems.map(({ name }) => name).filter((name) => !shownNames.has(name)));
  if (unseen.size > 0) {
    const seen = Object.entries(answers).filter(([name]) => !unseen.has(name));
    return review(c, services, stored, about, Object.fromEntries(seen));
  }
  const isEmpty = problems.length === 0 && Object.keys(form.complete()).length === 0;
  const draft = signed(services, stored, about, answers);
  const shown = { form, lang };
  if (!isEmpty && problems.length === 0) return answer(c, services, shown, reviewPage(shown, draft));
  return answer(c, services, shown, correctPage(shown, draft, isEmpty ? 'nothing' : problems), 422);
}

/** Shows answers to change, as they were looked over. */
function correct(c: PlainContext, services: Services, stored: StoredForm, about: About, answers: Data) {
  const { lang } = about;
  const { form } = readAnswers(answers, { form: stored, lang, complete: true, now: services.now });
  const shown = { form, lang };
  return answer(c, services, shown, correctPage(shown, signed(services, stored, about, answers), []));
}

function signed(services: Services, stored: StoredForm, about: About, answers: Data): SignedDraft {
  const { form, lang, page: path, back, ticket } = about;
  const from = {
    ...(path !== undefined && { page: path }),
    ...(back !== undefined && { back }),
    ...(ticket !== undefined && { ticket }),
  };
  return signDraft(services.keys, { form, version: stored.version, lang, ...from, answers }, services.now());
}

function blankForm(services: Services, stored: StoredForm, lang: Language): Form {
  return createForm(stored.definition, formOptions(lang, services.now));
}

async function answer(
  c: PlainContext,
  services: Services,
  { lang }: Shown,
  content: PageContent,
  status: 200 | 422 = 200,
) {
  const { agency } = services.config;
  return c.html(page({ lang, agency, ...content }), status, pageHeaders);
}
