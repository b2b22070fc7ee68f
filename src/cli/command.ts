import type { Readable, Writable } from 'node:stream';

/** What a command may touch of the process that it runs in. */
export interface Io {
  env: NodeJS.ProcessEnv;
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable;
}

/** The command line makes no sense; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One option of a command. */
export interface Option {
  type: 'string' | 'boolean';
  /** What stands for the value in the help, such as `FILE`. */
  value?: string;
  help: string;
}

/** The values of options that were given. */
export type Values<O extends Record<string, Option>> = {
  [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string;
};

/** One thing that `ruam` does. */
export interface Command<O extends Record<string, Option> = Record<string, Option>> {
  /** What stands after the command's name, such as `NAME FILE`, and how many there may be. */
  operands: { shown: string; least: number; most: number };
  /** What it does, in one line. */
  summary: string;
  /** What else one must know, in plain sentences; lines up to 80 characters. */
  details?: string;
  options: O;
  run(io: Io, operands: string[], values: Values<O>): Promise<void>;
}

/** Types a command by its own options. */
export const defineCommand = <const O extends Record<string, Option>>(command: Command<O>): Command => command;

/** The operands of a command that takes none. */
export const noOperands = { shown: '', least: 0, most: 0 };
