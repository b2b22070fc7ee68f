import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStories, openStories, serveStories, showStory, storyIds } from '../tools/stories.mjs';
import { openBrowser } from './support/browser.ts';

const languages = ['th', 'en'] as const;
const schemes = ['light', 'dark'] as const;
const widths = [1280, 320] as const;

/** WCAG 2.2 A and AA and axe's good practice; a story is a part of a page, so what is asked of whole pages is not. */
const rules: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    region: { enabled: false },
    'landmark-one-main': { enabled: false },
    'page-has-heading-one': { enabled: false },
  },
  resultTypes: ['violations'],
};

/** What the manifest says of an attribute, an event, a slot, a custom property or a part. */
interface Described {
  name: string;
  description: string;
}

const described = ['attributes', 'events', 'slots', 'cssProperties', 'cssParts'] as const;

/** What the manifest says of an element. */
type Element = { customElement?: boolean; tagName: string } & { [Kind in (typeof described)[number]]?: Described[] };

/** A page that shows one story after another, and what went wrong on it since it was last asked. */
interface Stage {
  name: string;
  page: Page;
  errors: string[];
}

buildStories();
const stories = storyIds();

describe('every state of every widget', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveStories>>;
  let stages: Stage[];

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serveStories()]);
    const kinds = languages.flatMap((lang) => schemes.map((scheme) => ({ lang, scheme })));
    stages = await Promise.all(kinds.map((globals) => open(globals)));
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open(
    globals: { lang: string; scheme: string },
    forcedColors: 'active' | 'none' = 'none',
  ): Promise<Stage> {
    const context = await browser.newContext({ reducedMotion: 'reduce', forcedColors });
    await context.addInitScript(axe.source);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    // What begins so is said to webmasters on purpose.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('ruam: ')) errors.push(message.text());
    });
    await openStories(page, server.origin, globals);
    return { name: `${globals.lang}, ${globals.scheme}`, page, errors };
  }

  it('is there to be looked at', () => {
    expect(stories.length).toBeGreaterThan(0);
  });

  it.each(stories)('can be used by everybody, without an error: %s', async (id) => {
    const problems = await Promise.all(
      stages.map(async ({ name, page, errors }) => {
        const found = await showStory(page, id);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          found.push(...(await barriers(page)).map((barrier) => `${width} px: ${barrier}`));
        }
        return [...found, ...errors.splice(0)].map((problem) => `${name}: ${problem}`);
      }),
    );
    expect(problems.flat()).toEqual([]);
  });

  it('shows in forced colours where the focus is and what is chosen, whatever the kind of question', async () => {
    const { page } = await open({ lang: 'th', scheme: 'light' }, 'active');
    const answered = stories.filter((id) => /^questions-.*--answered$/.test(id));
    expect(answered.length).toBeGreaterThan(5);
    for (const id of answered) {
      await showStory(page, id);
      await page.keyboard.press('Tab');
      expect(await unseen(page), id).toEqual([]);
    }
    await page.context().close();
  });

  it('is described as the manifest describes it', async () => {
    const page = await browser.newPage();
    const { modules } = JSON.parse(readFileSync(join(import.meta.dirname, '../dist/custom-elements.json'), 'utf8'));
    const elements: Element[] = modules.flatMap(({ declarations }: { declarations: Element[] }) =>
      declarations.filter(({ customElement }) => customElement),
    );
    expect(elements.length).toBeGreaterThan(1);
    for (const element of elements) {
      await page.goto(`${server.origin}/iframe.html?id=${element.tagName}--docs&viewMode=docs`);
      await page.locator('.docblock-argstable-body').waitFor();
      const shown = await page.locator('.docblock-argstable-body tr').allInnerTexts();
      const rows = described.flatMap((kind) => element[kind] ?? []);
      const plain = (text: string) => text.replace(/[`\s]/g, '');
      const missing = rows.filter(({ name, description }) => {
        const whole = plain(`${name || '(default)'}${description}`);
        return !shown.some((row) => plain(row).startsWith(whole));
      });
      expect(rows.length).toBeGreaterThan(5);
      expect(missing).toEqual([]);
    }
    await page.close();
  });
});

/** What axe finds on a page as it is now: the rule, and where; and whether one must scroll sideways (WCAG 1.4.10). */
function barriers(page: Page): Promise<string[]> {
  return page.evaluate(async (options) => {
    const loaded = globalThis as unknown as { axe: typeof axe };
    const { violations } = await loaded.axe.run(document, options);
    const { scrollWidth, clientWidth } = document.documentElement;
    return violations
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.flat().join(' › ')}`))
      .concat(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []);
  }, rules);
}

/** The controls of a survey that show no ring when they have the focus, and what is chosen without one of its own. */
function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('ruam-survey')?.shadowRoot as ShadowRoot;
    const hasRing = (element: globalThis.Element, part?: string) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const isLost = (control: HTMLElement) => {
      control.focus();
      const words = control.closest('label')?.querySelectorAll('span') ?? [];
      return !hasRing(control) && ![...words].some((each) => hasRing(each, '::before'));
    };
    const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
    const controls = all('[part=question] :is(input, select, textarea, button, summary)');
    const lost = controls.filter((control) => control.checkVisibility() && isLost(control));
    (root.activeElement as HTMLElement | null)?.blur();
    return [...lost, ...all('.on').filter((chosen) => !hasRing(chosen))].map(({ outerHTML }) =>
      outerHTML.slice(0, 200),
    );
  });
}
