#!/usr/bin/env node
import { explain } from './missing.ts';

const code = await run();
// What failed half way may have left something open; a server that was started runs on.
if (code !== 0) process.exit(code);

/** The command itself is loaded late, so that a package it lacks can be named. */
async function run(): Promise<number> {
  try {
    const { main } = await import('./main.ts');
    return await main(process.argv.slice(2), process);
  } catch (error) {
    console.error(`ruam: ${explain(error)}`);
    return 1;
  }
}
