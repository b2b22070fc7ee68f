import { openTab, screens } from './tab.mjs';

/** A choice that did not arrive after so long was not taken, in milliseconds. */
const patience = 90_000;

/**
 * Proves the moment at which a page is said to be usable: makes the first choice in that very task, by a click that must
 * hit it, and waits until the contender has taken it. Throws if it does not.
 */
export async function check(browser, url, { name, native, taken }) {
  const tab = await openTab(browser, { screen: screens.narrow, native, choose: true });
  try {
    tab.page.setDefaultTimeout(patience);
    const failed = new Promise((_, reject) => tab.page.once('pageerror', reject));
    const isTaken = taken(tab.page);
    await tab.page.goto(url, { waitUntil: 'commit' });
    await Promise.race([isTaken, failed]);
  } catch (error) {
    throw new Error(`${name}: a choice made when it was said to be usable was not taken`, { cause: error });
  } finally {
    await tab.close();
  }
}
