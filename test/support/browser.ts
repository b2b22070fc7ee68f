import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Connects to the Chromium that the end-to-end tests share. Close it when the file's tests are done. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}
