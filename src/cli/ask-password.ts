import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Io } from './command.ts';

/**
 * Asks for a new password at the terminal, without showing it; gives nothing if nothing is typed, or where there is no
 * terminal. Throws if it is typed differently the second time.
 */
export async function askPassword({ stdin, stderr }: Io): Promise<string> {
  if (!stdin.isTTY) return '';
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: true });
  const ask = async (question: string) => {
    stderr.write(question);
    const typed = await lines.question('');
    stderr.write('\n');
    return typed;
  };
  try {
    const typed = await ask('New password (empty: one is made): ');
    if (typed !== '' && (await ask('Once more: ')) !== typed) throw new Error('The two passwords are not the same.');
    return typed;
  } finally {
    lines.close();
  }
}
