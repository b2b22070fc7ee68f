import { expect, fixture, html } from '@open-wc/testing';
import { feedbackWith, type Person, person } from '../../stories/support.ts';

/** Puts a widget on the page as somebody would find it. */
export async function visit(set?: Parameters<typeof feedbackWith>[0], lang = 'en'): Promise<Person> {
  const page = await fixture(html`<div lang=${lang}>${feedbackWith(set)}</div>`);
  return person(page);
}

/** The record that the backend has, which must be the only one. */
export function onlyRecord({ backend }: Person) {
  const records = [...backend.responses.values()];
  expect(records).to.have.length(1);
  return records[0];
}

/** Presses the button that sends. */
export const send = async (somebody: Person): Promise<void> =>
  (await somebody.sees('[part~=submit][type=submit]')).click();
