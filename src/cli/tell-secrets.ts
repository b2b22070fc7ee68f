import { renderUnicodeCompact } from 'uqr';
import type { AccountSecrets } from '../server/admin/users.ts';
import type { Io } from './command.ts';

/** Writes what is told once of an account; at a terminal with a code to be scanned by an authenticator. */
export function tellSecrets({ stdout }: Io, { password, secret, uri }: AccountSecrets): void {
  if (password !== undefined) stdout.write(`Password: ${password}\n`);
  if (secret === undefined || uri === undefined) return;
  stdout.write(`Authenticator secret: ${secret}\nAuthenticator address: ${uri}\n`);
  if (stdout.isTTY) stdout.write(`${renderUnicodeCompact(uri)}\n`);
}
