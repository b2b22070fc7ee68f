import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ensureNode, root } from './ensure.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, json: { type: 'string' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1 on');

ensureNode();
ensureInstalled();
// Only now: what follows imports packages.
const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt();
const { ensurePeers, versionOf } = await import('../test/bench/peers.mjs');
ensurePeers();
const { run } = await import('../test/bench/run.mjs');
const { sizes } = await import('../test/bench/sizes.mjs');
const { describe, sizeTable, speedTable } = await import('../test/bench/tables.mjs');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const peers = ['survey-core', 'survey-js-ui', '@formio/js'].map((name) => `${name} ${versionOf(name)}`);
const { browser, results } = await run({ version, rounds, say: console.error });
const measured = sizes(version);
console.log(`
${describe({ browser, rounds })} Ruam ${version}; ${peers.join(', ')}.

${speedTable(results)}

${sizeTable(measured)}`);
if (values.json)
  writeFileSync(values.json, JSON.stringify({ version, peers, browser, results, sizes: measured }, null, 2));
