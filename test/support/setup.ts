import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserFlags, findBrowser } from '../../tools/browser.mjs';
import { ensureBuilt } from '../../tools/build.mjs';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: string;
    home: string;
  }
}

/**
 * Before the tests of what was built: builds it if need be, starts the one Chromium that all of them share, and lets
 * a server make the data directory that every other server begins with a copy of.
 * Each test opens contexts of its own in the browser.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt();
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launchServer({ executablePath, env, args: browserFlags });
  const home = await mkdtemp(join(tmpdir(), 'ruam-home-'));
  const server = await startServer({ data: home });
  await server.end();
  project.provide('browser', browser.wsEndpoint());
  project.provide('home', home);
  return async () => {
    await browser.close();
    await rm(home, { recursive: true });
  };
}
