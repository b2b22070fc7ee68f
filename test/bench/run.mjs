import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../tools/browser.mjs';
import { startBackend } from './backend.mjs';
import { check } from './check.mjs';
import { floor } from './floor.mjs';
import { formio } from './formio.mjs';
import { measure } from './measure.mjs';
import { siteStyles } from './page.mjs';
import { ruam } from './ruam.mjs';
import { serve } from './serve.mjs';
import { surveyjs } from './surveyjs.mjs';
import { screens } from './tab.mjs';

/** What a contender asks of other sites, such as a font, fails at once: no figure hangs on the way there. */
const onlyHere = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

/**
 * Measures every contender of a scenario, first the floor. In each round each page is opened once on each screen, in turn, so that
 * what slows the machine for a while slows all of them.
 * @param {{scenario: object, version: string, rounds: number, say: (line: string) => void}} options
 * @returns {Promise<{browser: string, results: {name: string, runs: Record<string, object[]>}[]}>}
 */
export async function run({ scenario, version, rounds, say }) {
  const contenders = [floor(scenario), ...ruam(scenario, version), surveyjs(scenario), formio(scenario)];
  const backend = await startBackend(scenario);
  const site = await serve(filesOf(contenders), backend.origin);
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: [...browserFlags, onlyHere] });
  const urlOf = (contender) => site.origin + pathOf(contenders.indexOf(contender));
  try {
    for (const contender of contenders) {
      say(`Is it usable when it is said to be: ${contender.name}`);
      await check(browser, urlOf(contender), contender);
    }
    const results = contenders.map(({ name }) => ({ name, runs: { narrow: [], wide: [] } }));
    for (let round = 0; round < rounds; round++) {
      say(`Round ${round + 1} of ${rounds}, about a quarter of a minute a contender`);
      for (const [index, contender] of contenders.entries())
        for (const name of Object.keys(screens))
          results[index].runs[name].push(
            await measure(browser, urlOf(contender), { screen: screens[name], native: contender.native }),
          );
    }
    return { browser: browser.version(), results };
  } finally {
    await browser.close();
    await site.close();
    await backend.stop();
  }
}

const pathOf = (index) => `/${index}`;

function filesOf(contenders) {
  const own = contenders.map(({ files, page }, index) => ({
    [pathOf(index)]: page(),
    ...Object.fromEntries(Object.entries(files).map(([path, body]) => [path, body()])),
  }));
  return Object.assign({ '/site.css': siteStyles }, ...own);
}
