import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a page with our widgets must not have caused. */
export interface Faults {
  /** Uncaught errors, and errors on the console. */
  errors: string[];
  /** Directives of the page's policy that something broke. */
  violations: string[];
  /** Names of cookies, whosever. */
  cookies: string[];
  /** Requests to an origin that is neither the page's nor the backend's. */
  strangers: string[];
}

/** A page opened by somebody who was never there before. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  faults(): Promise<Faults>;
  /** Names of the page's global variables, whoever made them, without the random numbers that some end in. */
  globals(): Promise<string[]>;
  close(): Promise<void>;
}

const mark = 'ruam-test-violations';

/**
 * Opens a page and notes what it does from its first byte on.
 * @param origins the page's own and the backend's.
 * @param bare keeps our script from arriving, to see what the page is without it.
 */
export async function visit(browser: Browser, url: string, origins: string[], bare = false): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 1400 } });
  const errors: string[] = [];
  const strangers: string[] = [];
  // Kept under a symbol, so that the noting is no global variable itself.
  await context.addInitScript((key) => {
    const seen: string[] = [];
    Object.defineProperty(globalThis, Symbol.for(key), { value: seen });
    addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
  }, mark);
  if (bare) await context.route(/\/ruam(\.classic)?\.js$/, (route) => route.abort());
  // Shorter than a test's own, so that what fails says what it waited for.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => origins.includes(new URL(request.url()).origin) || strangers.push(request.url()));
  await page.goto(url);

  return {
    page,
    context,
    faults: async () => ({
      errors,
      violations: await page.evaluate((key) => Reflect.get(globalThis, Symbol.for(key)) as string[], mark),
      cookies: (await context.cookies()).map(({ name }) => name),
      strangers,
    }),
    globals: () =>
      page.evaluate(() => Object.getOwnPropertyNames(globalThis).map((name) => name.replace(/\d{9,}$/, ''))),
    close: () => context.close(),
  };
}
