import { setTimeout as wait } from 'node:timers/promises';
import { openTab } from './tab.mjs';
import { busyTime, categories } from './trace.mjs';

/** How much of every load is looked at, in milliseconds; longer where it goes on. */
export const watched = 5_000;
/** A load is over when nothing was under way for so long, in milliseconds. */
const calm = 500;
/** What is not usable after so long is broken, in milliseconds. */
const patience = 90_000;

/**
 * Opens a page once, with cold caches, and watches until all is quiet.
 * @returns `usable`, `busyUntilUsable`, `busy` in milliseconds since the navigation began; bytes as they were sent.
 */
export async function measure(browser, url, { screen, native }) {
  const tab = await openTab(browser, { screen, native });
  try {
    await browser.startTracing(tab.page, { categories });
    await loaded(tab, url);
    const trace = await browser.stopTracing();
    const { usable, shift, shifts } = await tab.page.evaluate(() => globalThis.bench);
    const [busyUntilUsable, busy] = busyTime(trace, [usable, watched]);
    const requests = [...tab.requests.values()];
    const code = requests.filter(({ type }) => type === 'Script' || type === 'Stylesheet');
    return {
      usable,
      busyUntilUsable,
      busy,
      bytes: bytesOf(requests),
      codeBytes: bytesOf(code),
      shift,
      shifts,
      requests,
    };
  } finally {
    await tab.close();
  }
}

async function loaded(tab, url) {
  const deadline = AbortSignal.timeout(patience);
  const tooLate = new Promise((_, reject) => {
    deadline.onabort = () => {
      const requests = JSON.stringify([...tab.requests.values()], null, 2);
      reject(new Error(`${url} was not usable and quiet after ${patience / 1000} s; it had asked for ${requests}`));
    };
  });
  const done = async () => {
    await tab.page.goto(url, { waitUntil: 'commit' });
    await Promise.all([tab.usable, wait(watched)]);
    await quiet(tab.requests, deadline);
  };
  await Promise.race([done(), tooLate]);
}

/** Waits until no request is under way, and none begins for a while. */
async function quiet(requests, { aborted }) {
  let before = -1;
  while (!aborted && (before !== requests.size || [...requests.values()].some(({ bytes }) => bytes === undefined))) {
    before = requests.size;
    await wait(calm);
  }
}

const bytesOf = (requests) => requests.reduce((sum, { bytes }) => sum + bytes, 0);
