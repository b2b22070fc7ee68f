import { toJsonLine } from '../export/json-line.ts';
import { erasePerson, findPerson } from '../store/people.ts';
import { findResponse } from '../store/responses.ts';
import type { Operation } from './operation.ts';

/** Gives everything that is kept of one person: each response in which the contact stands. */
export const exportPerson: Operation<'person-export'> = async function* ({ db }, { contact }) {
  for (const id of await findPerson(db, contact)) {
    const response = await findResponse(db, id);
    if (response) yield toJsonLine(response);
  }
};

/** Deletes each response in which the contact stands and gives its id. */
export const erase: Operation<'person-erase'> = async function* ({ db }, { contact }) {
  for (const id of await erasePerson(db, contact)) yield toJsonLine({ id });
};
