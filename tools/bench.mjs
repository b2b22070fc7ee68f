import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ensureNode, root } from './ensure.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    readme: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 0) throw new Error('--rounds takes a whole number; 0 measures sizes alone');

ensureNode();
ensureInstalled();
// Only now: what follows imports packages.
const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt();
const { sizes } = await import('../test/bench/sizes.mjs');
const { describe, sizeTable, speedTable } = await import('../test/bench/tables.mjs');
const { writeParts } = await import('../test/bench/readme.mjs');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const measured = { version, sizes: sizes(version), ...(rounds > 0 && (await speeds())) };
const parts = { sizes: sizeTable(measured.sizes), ...(rounds > 0 && { speeds: speedPart(measured) }) };
console.log(`\n${Object.values(parts).join('\n\n')}`);
if (values.readme) writeParts(join(root, 'README.md'), parts);
if (values.json) writeFileSync(values.json, JSON.stringify(measured, null, 2));

async function speeds() {
  const { ensurePeers, peers } = await import('../test/bench/peers.mjs');
  ensurePeers();
  const { run } = await import('../test/bench/run.mjs');
  return { rounds, peers: peers(), ...(await run({ version, rounds, say: console.error })) };
}

function speedPart(all) {
  return `${speedTable(all.results)}\n\n${describe(all)}`;
}
