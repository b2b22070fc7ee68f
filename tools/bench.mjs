import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ensureNode, root } from './ensure.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    scenario: { type: 'string', multiple: true },
    model: { type: 'boolean', default: false },
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
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { measured, parts } = values.model ? await models() : await pages();
console.log(`\n${Object.values(parts).join('\n\n')}`);
if (values.json) writeFileSync(values.json, JSON.stringify(measured, null, 2));
if (values.readme) {
  const { writeParts } = await import('../test/bench/readme.mjs');
  writeParts(join(root, 'README.md'), parts);
}

/** The form models alone, without a browser. */
async function models() {
  const { modelTable, runModels } = await import('../test/bench/model.mjs');
  const measured = runModels({ rounds: Math.max(rounds, 1), say: console.error });
  return { measured, parts: { models: modelTable(measured) } };
}

async function pages() {
  const { sizes } = await import('../test/bench/sizes.mjs');
  const { sizeTable } = await import('../test/bench/tables.mjs');
  const measured = { version, sizes: sizes(version), scenarios: rounds > 0 ? await speeds() : {} };
  const parts = Object.values(measured.scenarios).map(({ part, text }) => [part, text]);
  return { measured, parts: { sizes: sizeTable(measured.sizes), ...Object.fromEntries(parts) } };
}

async function speeds() {
  const { ensurePeers, peers } = await import('../test/bench/peers.mjs');
  ensurePeers();
  const { run } = await import('../test/bench/run.mjs');
  const { scenarios } = await import('../test/bench/scenarios.mjs');
  const { describe, speedTable } = await import('../test/bench/tables.mjs');
  const measured = {};
  for (const name of values.scenario ?? Object.keys(scenarios)) {
    const scenario = scenarios[name];
    if (!scenario) throw new Error(`--scenario is one of ${Object.keys(scenarios).join(', ')}`);
    console.error(scenario.title);
    const ran = { rounds, version, peers: peers(), ...(await run({ scenario, version, rounds, say: console.error })) };
    measured[name] = { ...ran, part: scenario.part, text: `${speedTable(ran.results)}\n\n${describe(ran)}` };
  }
  return measured;
}
