import type { AccountSecrets } from '../../server/admin/users.ts';
import { askPassword } from '../ask-password.ts';
import { defineCommand } from '../command.ts';
import { readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';
import { tellSecrets } from '../tell-secrets.ts';
import { once } from './user-add.ts';

/** `ruam user password`. */
export const userPassword = defineCommand({
  operands: { shown: 'NAME', least: 1, most: 1 },
  summary: 'Gives an account of the staff desk another password.',
  details: `The password is asked for at the terminal, or made and said once. It must be
changed at the next sign-in unless --keep is given. Sessions of the account end,
and a lock after too many wrong tries is lifted.`,
  options: {
    authenticator: { type: 'boolean', help: 'A new authenticator too, such as for a phone that was lost.' },
    keep: { type: 'boolean', help: 'The person typed the password: it need not be changed.' },
  },
  async run(io, [name = ''], { authenticator = false, keep = false }) {
    const args = { name, authenticator, mustChange: !keep };
    const password = await askPassword(io);
    const [secrets] = await readJsonLines<AccountSecrets>(perform(io.env, 'user-password', args, once(password)));
    tellSecrets(io, secrets ?? {});
    io.stderr.write(`The password of "${name}" is changed.\n`);
  },
});
