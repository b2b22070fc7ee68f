import { pageUnits } from '../contract/limits.ts';
import { formVersion } from '../form/version.ts';
import type { Language } from '../locales/language.ts';
import type { Focusable } from '../ui/focus.ts';
import { protect } from '../ui/guard.ts';
import { createOutbox, type Envelope } from '../ui/outbox.ts';
import { keep } from '../ui/storage.ts';
import { type Answering, createAnswering, type Subject } from './answering.ts';
import type { Filling } from './filling.ts';

/** Takes over a form whose answers are kept as one response, which may still be changed. */
export function createResponding(host: Focusable, filling: Filling, subject: Subject): Answering {
  const open = (personal: () => readonly string[]) =>
    createOutbox({
      backend: subject.backend,
      form: subject.form,
      personal,
      keep: keep('session', `sent:${subject.place}`),
      envelope: () => envelopeOf(subject, filling.language),
    });
  return createAnswering(host, filling, subject, open, protect);
}

async function envelopeOf({ json, version, test, ticket }: Subject, lang: Language): Promise<Envelope> {
  const { pathname } = location;
  return {
    lang,
    version: version ?? (await formVersion(json)),
    ...(pathname.startsWith('/') && { page: pathname.slice(0, pageUnits) }),
    ...(test && { test }),
    ...(ticket && { ticket }),
  };
}
