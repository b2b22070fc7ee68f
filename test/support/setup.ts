import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserFlags, findBrowser } from '../../tools/browser.mjs';
import { ensureBuilt } from '../../tools/build.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    browser: string;
  }
}

/**
 * Before the tests of what was built: builds it if need be, and starts the one Chromium that all of them share.
 * Each test opens contexts of its own in it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt();
  const { executablePath, env } = await findBrowser();
  const server = await chromium.launchServer({ executablePath, env, args: browserFlags });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
