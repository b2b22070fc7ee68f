import { parseArgs } from 'node:util';
import { type Command, type Io, type Option, UsageError, type Values } from './command.ts';
import { commands } from './commands/index.ts';
import { helpOn, helpOnAll } from './help.ts';
import { explain } from './missing.ts';

/** Runs one command line (without `node` and `ruam`) and gives the exit code: 0 done, 1 failed, 2 not understood. */
export async function main(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  io.stdout.on('error', (error) => {
    if (!isBrokenPipe(error)) throw error;
  });
  try {
    await run(argv, io);
    return 0;
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    io.stderr.write(`ruam: ${explain(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

interface ParsedArgs {
  positionals: string[];
  values: Values<Record<string, Option>> & { help?: boolean };
}

/** Whoever reads the output, such as `head`, has seen enough: that is no failure. */
const isBrokenPipe = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EPIPE';

const isHelp = (word: string) => ['', 'help', '--help', '-h'].includes(word);

async function run(argv: readonly string[], io: Io): Promise<void> {
  const [first = '', second = ''] = argv;
  const all = Object.entries(commands);
  const found = all.find(([name]) => name === first || name === `${first} ${second}`);
  const group = all.filter(([name]) => name.startsWith(`${first} `));
  if (found) await runCommand(io, ...found, argv.slice(found[0].split(' ').length));
  else if (isHelp(first)) io.stdout.write(helpOnAll(all));
  else if (isHelp(second) && group.length > 0) io.stdout.write(helpOnAll(group));
  else throw new UsageError(`there is no command "${argv.join(' ')}" (see: ruam --help)`);
}

async function runCommand(io: Io, name: string, command: Command, argv: string[]): Promise<void> {
  const { values, positionals } = parse(name, command, argv);
  if (values.help) {
    io.stdout.write(helpOn(name, command));
    return;
  }
  const { least, most, shown } = command.operands;
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(`usage: ruam ${name} ${shown}`.trim());
  }
  await command.run(io, positionals, values);
}

function parse(name: string, command: Command, args: string[]): ParsedArgs {
  try {
    const help = { type: 'boolean', short: 'h' } as const;
    return parseArgs({ args, options: { ...command.options, help }, allowPositionals: true }) as ParsedArgs;
  } catch (error) {
    throw new UsageError(`${(error as Error).message} (see: ruam ${name} --help)`);
  }
}
