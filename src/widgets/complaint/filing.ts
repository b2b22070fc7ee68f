import type { Failure, Outcome } from '../../backends/backend.ts';
import type { ComplaintBackend } from '../../backends/complaints.ts';
import { wantsOriginals } from '../../contract/complaint-wire.ts';
import type { CategoriesReply } from '../../contract/complaints.ts';
import type { Form, FormOptions, Json } from '../../form/types.ts';
import type { ComplaintRestWords } from '../../locales/complaint-rest.ts';
import { truthWords } from '../../locales/form.ts';
import type { Language } from '../../locales/language.ts';
import { type Answering, createAnswering } from '../../questions/answering.ts';
import type { Filling } from '../../questions/filling.ts';
import { createJourney, type Journey } from '../../questions/survey/journey.ts';
import { loadParts, type Parts } from '../../questions/survey/parts.ts';
import { createSurveyFilling } from '../../questions/survey/survey-filling.ts';
import type { Focusable } from '../../ui/focus.ts';
import { type Keep, keep } from '../../ui/storage.ts';
import { toComplaint } from './body.ts';
import { type Category, compose } from './compose.ts';
import type { Rare } from './load-rare.ts';
import { asked } from './names.ts';
import { type ComplaintOutbox, createComplaintOutbox } from './outbox.ts';
import { createPlaces } from './places.ts';
import { loadSmallParts } from './small-parts.ts';

/** The widget, as far as a complaint needs it. */
export interface Opening {
  host: Focusable & Element;
  address: string;
  backend: ComplaintBackend;
  offer: CategoriesReply;
  category: Category;
  /** Tells apart what is kept on the device for several endpoints and pages. */
  place: string;
  test: boolean;
  /** What was sent and is held. */
  held: Keep;
  language(): Language;
  words(): ComplaintRestWords;
  tell(name: string, detail: Record<string, unknown>, cancelable?: boolean): boolean;
}

/** One complaint being filled in, from what happened to the receipt. */
export interface Filing extends Opening {
  readonly filling: Filling;
  readonly answering: Answering;
  readonly journey: Journey;
  readonly parts: Parts;
  readonly outbox: ComplaintOutbox;
  /** All answers are shown at a glance, before they are sent. */
  reviewing: boolean;
  /** The person has pressed the button that sends, and waits for files that are on their way. */
  waits: boolean;
  /** What is held is being repeated. */
  repeats: boolean;
  /** Why what is held did not get through, after the page was loaded anew, or nothing was sent at all. */
  failure?: Failure | undefined;
  /** What few complaints need, once it has come. */
  rare?: Rare;
  /** Asks again for the lists of places that did not come. */
  retryPlaces(): void;
}

/** Gets the category's form, and what it needs, and begins to fill it in; with what was drafted of it. */
export async function openFiling(opening: Opening): Promise<Outcome<Filing>> {
  const { host, address, backend, offer, category, place, test, words } = opening;
  const reply = await backend.getForm(category.form);
  if (!reply.ok) return reply;
  const { version } = reply.value;
  const json = compose(reply.value.form, category, offer.offices, words);
  const small = await loadSmallParts(json, () => words().files);
  const parts = await loadParts(json, host, small);
  const places = createPlaces(backend, () => host.requestUpdate());
  const read = (from: Json, options: FormOptions): Form =>
    places.addTo((parts.whole ?? small).read(from, options), () => words().where.notLoaded);

  const form = read(json, { locale: opening.language(), words: truthWords });
  const [only, ...others] = category.identities;
  if (others.length === 0) form.set(asked.identity, only);
  const turnTo = (name: string) => {
    filing.reviewing = false;
    journey.find(name);
    host.requestUpdate();
  };
  const filling = createSurveyFilling(host, form, parts.looks, turnTo);
  filling.problemWords = words().problems;
  const uploads = parts.files?.filesOf(host, address, () => ({
    ...{ form: category.form, version, original: wantsOriginals(form.data) },
  }));
  if (uploads) filling.uploads = uploads;
  const journey = createJourney(filling, parts.whole?.divideBy(form));

  const outbox = createComplaintOutbox(backend, opening.held, ({ answers, started }) => {
    const envelope = { category: category.name, lang: opening.language(), version, started, test };
    return { category: category.name, body: JSON.stringify(toComplaint(answers, envelope)) };
  });
  const subject = { json, version, test, read, form: category.form, place: `${place}|${category.name}` };
  const answering = createAnswering(
    host,
    filling,
    { ...subject, tell: opening.tell },
    () => outbox,
    (...about) => filing.rare?.protect(...about),
  );
  const filing: Filing = {
    ...{ ...opening, filling, answering, journey, parts, outbox, reviewing: false, waits: false, repeats: false },
    retryPlaces: places.retry,
  };
  restorePlace(filing);
  return { ok: true, value: filing };
}

/** Where the person was, for a reload: the number of the step, or that all was shown. */
const stepOf = ({ place, category }: Filing) => keep('session', `step:${place}|${category.name}`);

function restorePlace(filing: Filing): void {
  const at = stepOf(filing).read();
  if (typeof at === 'number') filing.journey.goTo(Math.min(at, filing.journey.steps.length - 1));
}

/** Keeps where the person is. */
export const keepPlace = (filing: Filing): void => stepOf(filing).write(filing.journey.at);

/** Forgets it, once all is sent. */
export const forgetPlace = (filing: Filing): void => stepOf(filing).write(undefined);
