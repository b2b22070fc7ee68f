import { ensureInstalled, ensureNode } from './ensure.mjs';

ensureNode();
ensureInstalled();
// Only now: what follows imports packages.
const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt();
const { startDemo } = await import('./demo.mjs');
await startDemo();
