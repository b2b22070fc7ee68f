import type { Page } from 'playwright-core';

/** Somebody at a page who has a keyboard and nothing else. */
export interface Keyboard {
  /** What has the focus, through shadow roots: its id and its words. */
  focused(): Promise<{ id: string; text: string }>;
  type(text: string): Promise<void>;
  /** Goes on until this has the focus: a control by its id, anything else by its words. Throws if that never is. */
  tabTo(to: string): Promise<void>;
  /** Goes to a button or a link and presses it. */
  press(to: string): Promise<void>;
  /** Goes to a list by its id and types how a choice begins. */
  choose(id: string, label: string): Promise<void>;
}

/** Uses a page by the keyboard alone. */
export function keyboardOf(page: Page): Keyboard {
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return { id: at?.id ?? '', text: at?.textContent?.trim().replace(/\s+/g, ' ') ?? '' };
    });
  const tabTo = async (to: string) => {
    for (let nth = 0; nth < 90; nth++) {
      const { id, text } = await focused();
      if (id === to || text === to) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${to} cannot be reached; the focus is at ${JSON.stringify(await focused())}`);
  };
  return {
    focused,
    tabTo,
    type: (text) => page.keyboard.insertText(text),
    async press(to) {
      await tabTo(to);
      await page.keyboard.press('Enter');
    },
    async choose(id, label) {
      await tabTo(id);
      await page.keyboard.type(label);
    },
  };
}
