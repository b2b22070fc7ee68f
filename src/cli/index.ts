#!/usr/bin/env node
import { main } from './main.ts';

const code = await main(process.argv.slice(2), process);
// What failed half way may have left something open; a server that was started runs on.
if (code !== 0) process.exit(code);
