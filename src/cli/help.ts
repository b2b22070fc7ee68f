import type { Command, Option } from './command.ts';

const environment = `Environment:
  RUAM_DATA      Folder of the embedded database and config.json (./data).
  DATABASE_URL   PostgreSQL to use instead of the embedded database; needs RUAM_KEY.
`;

/** What `ruam --help` says, or `ruam forms --help` of the commands that begin so. */
export function helpOnAll(commands: readonly (readonly [string, Command])[]): string {
  const rows = commands.map(([name, { operands, summary }]) => [`${name} ${operands.shown}`.trim(), summary] as const);
  return `Usage: ruam COMMAND [OPTIONS]

${table(rows)}
ruam COMMAND --help tells more about one of them.
A server that runs on RUAM_DATA is asked to do it; else the store is opened here.

${environment}`;
}

/** What `ruam <command> --help` says. */
export function helpOn(name: string, { operands, summary, details, options }: Command): string {
  const rows = Object.entries(options).map(([option, { value, help }]) => [written(option, value), help] as const);
  const usage = ['Usage: ruam', name, operands.shown, rows.length > 0 ? '[OPTIONS]' : ''].filter(Boolean).join(' ');
  return [
    `${usage}\n`,
    `${summary}\n`,
    ...(details ? [`${details}\n`] : []),
    table([...rows, ['--help', 'Says this.']]),
  ].join('\n');
}

const written = (option: string, value: Option['value']) => `--${option}${value ? ` ${value}` : ''}`;

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}
