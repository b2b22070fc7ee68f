import type { CategoriesReply } from '../../../contract/complaints.ts';
import type { NewDeskCase } from '../../../contract/desk.ts';
import type { PartProblem } from '../../../contract/problems.ts';
import type { DeskFilingWords } from '../../../locales/desk-filing.ts';

/** One kind of complaint, as the backend offers it. */
export type Category = CategoriesReply['categories'][number];

/** What staff enter for somebody, besides the answers to the category's form. */
export interface Entry {
  channel: NewDeskCase['channel'];
  /** As `YYYY-MM-DD`; empty for today. */
  receivedOn: string;
  category: string;
  lang: string;
  office: string;
  province: string;
  district: string;
  subdistrict: string;
  identity: NewDeskCase['identity'] | '';
  name: string;
  email: string;
  phone: string;
}

/** A field of it. */
export type Field = keyof Entry;

/** A new one. */
export const newEntry = (lang: string): Entry => ({
  ...{ channel: 'phone', receivedOn: '', category: '', lang, office: '', province: '', district: '', subdistrict: '' },
  ...{ identity: '', name: '', email: '', phone: '' },
});

/** It as it is kept over a reload: without who complains. */
export const withoutPerson = (entry: Entry): Entry => ({ ...entry, name: '', email: '', phone: '' });

/** What is still missing before it can be sent. */
export function missingIn({ category, identity, name }: Entry): keyof DeskFilingWords['missing'] | undefined {
  if (!category) return 'category';
  if (!identity) return 'identity';
  return identity !== 'anonymous' && !name.trim() ? 'name' : undefined;
}

/** What is sent, as the contract has it. */
export function toCase(
  entry: Entry,
  { asksOffice, asksPlace }: Category,
  { answers, version, started }: { answers: NewDeskCase['answers']; version: string; started: string | undefined },
): NewDeskCase {
  const { channel, category, lang } = entry;
  const identity = entry.identity || 'anonymous';
  const filled = (names: readonly Field[]) =>
    Object.fromEntries(names.flatMap((name) => (entry[name].trim() ? [[name, entry[name].trim()]] : [])));
  const place = filled(['province', 'district', 'subdistrict']);
  return {
    ...{ channel, category, lang, identity, answers, version },
    ...filled(['receivedOn']),
    ...(started !== undefined && { started }),
    ...(identity !== 'anonymous' && { person: filled(['name', 'email', 'phone']) }),
    ...(asksOffice && filled(['office'])),
    ...(asksPlace && place.province && { place: place as NewDeskCase['place'] }),
  };
}

const fields: Readonly<Record<string, Field>> = {
  '/receivedOn': 'receivedOn',
  '/category': 'category',
  '/identity': 'identity',
  '/lang': 'lang',
  '/office': 'office',
  '/place': 'province',
  '/person/name': 'name',
  '/person/email': 'email',
  '/person/phone': 'phone',
};

/** The fields that the backend found wrong; what is wrong with answers is said beside their questions. */
export const refusedIn = (errors: readonly PartProblem[]): Field[] =>
  errors.flatMap(({ pointer }) => fields[pointer] ?? []);
