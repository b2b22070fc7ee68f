import { endOf } from '../../clock/days.ts';
import { waysFrom } from '../../contract/complaint-states.ts';
import type { DeskCase } from '../../contract/desk.ts';
import { placeOf } from '../../country/th/places.ts';
import type { Data } from '../../form/types.ts';
import type { Services } from '../context.ts';
import { type CaseEvent, eventsOf } from '../store/case-events.ts';
import { duplicatesOf } from '../store/case-queue.ts';
import type { StoredCase } from '../store/cases.ts';
import type { Queries } from '../store/database.ts';
import { formVersionOf } from '../store/forms.ts';
import { findResponse } from '../store/responses.ts';
import { uploadsOf } from '../store/uploads.ts';
import { factsOf, type Names, readNames } from './facts.ts';
import { shownAnswers } from './shown-answers.ts';

/** Everything that staff may know of a case; what the form asks in this language. */
export async function deskView(q: Queries, services: Services, it: StoredCase, lang: string): Promise<DeskCase> {
  const response = await findResponse(q, it.responseId);
  if (!response) throw new Error('A case has no response.');
  const { form, version, contacts } = response;
  const definition = (await formVersionOf(q, form, version))?.definition ?? {};
  const names = await readNames(q, services.config);
  const uploads = await uploadsOf(q, it.responseId);
  const isKnown = it.identity !== 'anonymous';
  return {
    ...factsOf(services, names, it),
    ...(it.place && { place: { ...it.place, title: titleOf(it.place) } }),
    ...(it.endedAt && { endedAt: it.endedAt.toISOString() }),
    ...(it.until !== null && { until: endOf(it.until).toISOString() }),
    ...(isKnown && { person: personIn(contacts) }),
    form: { name: form, version },
    answers: shownAnswers(definition, response, { lang, personal: isKnown }),
    files: uploads.map(({ id, name, type, size, createdAt, original }) => ({
      ...{ id, name, type, size, at: createdAt.toISOString() },
      ...(original && { original }),
    })),
    events: (await eventsOf(q, it.reference, false)).map((event) => toEntry(event, names)),
    ways: waysFrom(it.state, 'staff').map(({ to, reasons, needs }) => ({
      ...{ to, reasons: [...reasons] },
      ...(needs && { needs }),
    })),
    ...(it.duplicateOf !== null && { duplicateOf: it.duplicateOf }),
    duplicates: await duplicatesOf(q, it.reference),
    ...(it.rating !== null && { rating: it.rating }),
  };
}

/** A place as it is addressed, from the nearest name to the widest. */
function titleOf({ province, district, subdistrict }: NonNullable<StoredCase['place']>) {
  const names = [subdistrict, district, province].flatMap((code) => placeOf(code ?? '')?.name ?? []);
  return { th: names.map(({ th }) => th).join(' '), en: names.map(({ en }) => en).join(', ') };
}

function personIn(contacts: Data): NonNullable<DeskCase['person']> {
  const told = ['name', 'email', 'phone'].flatMap((key) =>
    typeof contacts[key] === 'string' ? [[key, contacts[key]] as const] : [],
  );
  return Object.fromEntries(told);
}

function toEntry(event: CaseEvent, names: Names): DeskCase['events'][number] {
  const { seq, at, actor, who, kind, open, from, to, reason, text, data } = event;
  return {
    ...{ id: seq, at: at.toISOString(), actor, kind, open },
    ...(who !== null && { who: names.staff(who) }),
    ...(from && { from }),
    ...(to && { to }),
    ...(reason && { reason }),
    ...(text && { text }),
    ...(data.destination && { destination: data.destination }),
    ...(data.link && { link: data.link }),
    ...(data.files?.length && { files: data.files }),
    ...(data.rating && { rating: data.rating }),
    ...(data.assignee !== undefined && { assignee: data.assignee === null ? null : names.staff(data.assignee) }),
    ...(data.unit !== undefined && { unit: data.unit === null ? null : names.unit(data.unit) }),
  };
}
