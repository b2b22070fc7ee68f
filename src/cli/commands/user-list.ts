import type { ListedUser } from '../../server/admin/users.ts';
import { defineCommand, noOperands } from '../command.ts';
import { readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';

/** `ruam user list`. */
export const userList = defineCommand({
  operands: noOperands,
  summary: 'Lists the accounts of the staff desk.',
  details: 'One line each: name, roles, unit (- for none), disabled or not, title.',
  options: {},
  async run(io) {
    for (const { name, roles, unit, disabled, title } of await readJsonLines<ListedUser>(
      perform(io.env, 'user-list', {}),
    )) {
      io.stdout.write(`${[name, roles.join(','), unit ?? '-', disabled ? 'disabled' : 'active', title].join('  ')}\n`);
    }
  },
});
