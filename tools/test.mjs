import { ensureInstalled, ensureNode } from './ensure.mjs';

ensureNode();
ensureInstalled();
// Only now: what follows imports packages.
const { runSteps } = await import('./test-steps.mjs');
const { passed, failed } = await runSteps();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
