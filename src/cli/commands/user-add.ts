import { type DeskRole, deskRoles } from '../../contract/desk-wire.ts';
import type { AccountSecrets } from '../../server/admin/users.ts';
import { askPassword } from '../ask-password.ts';
import { defineCommand, UsageError } from '../command.ts';
import { readJsonLines } from '../files.ts';
import { perform } from '../perform.ts';
import { tellSecrets } from '../tell-secrets.ts';

/** `ruam user add`. */
export const userAdd = defineCommand({
  operands: { shown: 'NAME', least: 1, most: 1 },
  summary: 'Makes an account for the staff desk.',
  details: `The password is asked for at the terminal, or made and said once. It must be
changed at the first sign-in unless --keep is given. The secret for the person's
authenticator (TOTP) is said once, too: nobody can show it again.
Roles: agent works on the cases of the unit and on those of no unit, lead on all
cases, admin looks after accounts, templates, jobs and the audit and sees no case.`,
  options: {
    title: { type: 'string', value: 'TEXT', help: 'What colleagues know the person by; else the name.' },
    roles: { type: 'string', value: 'LIST', help: 'Such as agent or lead,admin; agent without it.' },
    unit: { type: 'string', value: 'UNIT', help: 'The unit, by its name in config.json.' },
    keep: { type: 'boolean', help: 'The person typed the password: it need not be changed.' },
  },
  async run(io, [name = ''], { title = name, roles = 'agent', unit, keep = false }) {
    const args = { name, title, roles: readRoles(roles), unit, mustChange: !keep };
    const password = await askPassword(io);
    const [secrets] = await readJsonLines<AccountSecrets>(perform(io.env, 'user-add', args, once(password)));
    io.stdout.write(`Account: ${name}\n`);
    tellSecrets(io, secrets ?? {});
  },
});

/** A short input. */
export async function* once(text: string): AsyncGenerator<string> {
  if (text !== '') yield text;
}

function readRoles(list: string): DeskRole[] {
  const named = list.split(',').map((each) => each.trim());
  const roles = deskRoles.filter((role) => named.includes(role));
  if (roles.length !== named.length) throw new UsageError(`--roles must be of: ${deskRoles.join(', ')}`);
  return roles;
}
