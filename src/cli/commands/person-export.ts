import { defineCommand } from '../command.ts';
import { writeOut } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam person export`. */
export const personExport = defineCommand({
  operands: { shown: 'CONTACT', least: 1, most: 1 },
  summary: 'Writes all that a person sent, found by e-mail address or phone number.',
  details: `Each response in whose contact data the address or number stands, however it was
typed, is one line of JSON. What people write about themselves in other answers
is not searched. Make sure first that it is the person who asks.`,
  options: { out: { type: 'string', value: 'FILE', help: 'The file to write; else the standard output.' } },
  run: (io, [contact = ''], { out }) => writeOut(io, perform(io.env, 'person-export', { contact }), out),
});
