import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { root } from './ensure.mjs';

const folder = join(root, 'storybook-static');

/** Builds the stories as a static site. Throws with Storybook's words if that fails. */
export function buildStories() {
  const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [storybook, 'build', '--output-dir', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  if (status !== 0) throw new Error(`storybook build failed:\n${stdout}${stderr}`);
}

/**
 * Ids of the stories that were built, such as `ruam-feedback--empty`.
 * @returns {string[]}
 */
export function storyIds() {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return Object.values(entries).flatMap(({ type, id }) => (type === 'story' ? [id] : []));
}

/**
 * Serves the stories that were built.
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function serveStories() {
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return { origin: new URL(server.resolvedUrls.local[0]).origin, close: () => server.close() };
}

/**
 * Makes a page ready for stories in this language and with these colours; no story is shown yet.
 * @param {import('playwright-core').Page} page
 * @param {string} origin
 * @param {{lang: string, scheme: string}} globals
 */
export async function openStories(page, origin, globals) {
  await page.goto(`${origin}/iframe.html?viewMode=story`);
  await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.storyStoreValue);
  await page.evaluate((changed) => {
    // The addon for designers would test each story a second time.
    globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { ...changed, a11y: { manual: true } } });
  }, globals);
}

/**
 * Shows a story in such a page until it has been played and stands still.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} what went wrong: Storybook calls a story finished whose play failed, too.
 */
export function showStory(page, id) {
  return page.evaluate(async (storyId) => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    const wrong = [];
    const note = (error) => wrong.push(error?.message ?? error?.title ?? String(error));
    let end = () => {};
    const listeners = {
      // A story that failed may still say later that it is finished.
      storyFinished: (finished) => finished.storyId === storyId && end(),
      storyErrored: (error) => end(note(error)),
      storyThrewException: (error) => end(note(error)),
      storyMissing: (error) => end(note(error)),
      playFunctionThrewException: note,
      unhandledErrorsWhilePlaying: (errors) => errors.forEach(note),
    };
    for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener);
    await new Promise((resolve) => {
      end = resolve;
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    });
    for (const [name, listener] of Object.entries(listeners)) channel.off(name, listener);
    await document.fonts.ready;
    const passing = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    return wrong;
  }, id);
}
