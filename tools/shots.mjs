import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.mjs';
import { root } from './ensure.mjs';
import { buildStories, openStories, serveStories, showStory, storyIds } from './stories.mjs';

const folder = join(root, 'shots');

/** In what circumstances each story is photographed. Forced colours have one width and language: they change neither. */
const circumstances = ['th', 'en']
  .flatMap((lang) => ['light', 'dark'].map((scheme) => ({ lang, scheme, widths: [320, 768, 1280] })))
  .concat({ lang: 'th', scheme: 'forced', widths: [320] });

/** Photographs each story, to `shots/<story>/<lang>-<width>-<scheme>.png`. Gives what went wrong. */
async function photograph(browser, origin, { lang, scheme, widths }) {
  const forced = scheme === 'forced';
  const context = await browser.newContext({ reducedMotion: 'reduce', forcedColors: forced ? 'active' : 'none' });
  const page = await context.newPage();
  await openStories(page, origin, { lang, scheme: forced ? 'light' : scheme });
  const wrong = [];
  for (const id of storyIds()) {
    wrong.push(...(await showStory(page, id)).map((problem) => `${id} (${lang}, ${scheme}): ${problem}`));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: join(folder, id, `${lang}-${width}-${scheme}.png`), fullPage: true });
    }
  }
  await context.close();
  return wrong;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
console.log('Building the stories …');
buildStories();
const { executablePath, env } = await findBrowser();
const [server, browser] = await Promise.all([
  serveStories(),
  chromium.launch({ executablePath, env, args: browserFlags }),
]);
console.log('Taking the pictures …');
const wrong = await Promise.all(circumstances.map((it) => photograph(browser, server.origin, it)));
await Promise.all([browser.close(), server.close()]);
for (const problem of wrong.flat()) console.error(problem);
const count = storyIds().length * circumstances.reduce((sum, { widths }) => sum + widths.length, 0);
console.log(`${count} pictures of ${storyIds().length} stories are in ${folder}.`);
process.exitCode = wrong.flat().length ? 1 : 0;
