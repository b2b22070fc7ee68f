import { randomBytes } from 'node:crypto';
import { codeBytes, toCode } from '../../country/th/code.ts';
import { hashTicket } from '../admission/admit.ts';
import { addTickets } from '../store/tickets.ts';
import { needForm } from './need-form.ts';
import type { Operation } from './operation.ts';

/** How many tickets one statement adds. */
const batch = 1_000;

/** Makes tickets to a form and gives them, one on a line under a heading, once all are stored; they can be read here alone. */
export const makeTickets: Operation<'forms-tokens'> = async function* ({ db }, { name, count }) {
  await needForm(db, name);
  const tickets = Array.from({ length: count }, () => toCode(randomBytes(codeBytes)));
  await db.transaction(async (tx) => {
    for (let at = 0; at < count; at += batch) {
      await addTickets(tx, name, tickets.slice(at, at + batch).map(hashTicket));
    }
  });
  yield `${['ticket', ...tickets].join('\r\n')}\r\n`;
};
