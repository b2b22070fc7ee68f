import { type Identity, identities } from '../../contract/complaint-wire.ts';

/** Names of the questions that every complaint is asked besides its category's own; no form of an agency has such. */
export const asked = {
  office: 'ruam_office',
  province: 'ruam_province',
  district: 'ruam_district',
  subdistrict: 'ruam_subdistrict',
  identity: 'ruam_identity',
  name: 'ruam_name',
  email: 'ruam_email',
  phone: 'ruam_phone',
} as const;

/** The levels of a place, from the widest. */
export const levels = [asked.province, asked.district, asked.subdistrict] as const;

/** How the author of a complaint wants to be known, once that is said. */
export const identityOf = (answers: Readonly<Record<string, unknown>>): Identity | undefined =>
  identities.find((identity) => identity === answers[asked.identity]);
