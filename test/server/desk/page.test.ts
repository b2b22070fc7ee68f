import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { openStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store?.close());

const desk = (path = '/desk') => createTestApp(store.db).ask(path);

it('the desk has a page, in Thai unless another language is asked for', async () => {
  const [thai, english] = [await (await desk()).text(), await (await desk('/desk?lang=en')).text()];
  expect(thai).toContain('<html lang="th">');
  expect(thai).toMatch(/<ruam-desk>.*JavaScript.*<\/ruam-desk>/s);
  expect(english).toContain('<html lang="en">');
});

it('the page of the desk runs nothing but what this server serves, and nobody may keep or frame it', async () => {
  const { headers } = await desk();
  const policy = headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(headers.get('Cache-Control')).toBe('no-store');
});

it('the page of the desk has a picture of the backend’s own, which its policy allows', async () => {
  const page = await desk();
  const [, address = ''] = /<link rel="icon" type="image\/svg\+xml" href="(.*?)"/.exec(await page.text()) ?? [];
  expect(page.headers.get('Content-Security-Policy')).toContain("img-src 'self'");
  const picture = await desk(address);
  expect([picture.status, picture.headers.get('Content-Type')]).toEqual([200, 'image/svg+xml']);
  expect(await picture.text()).toMatch(/^<svg /);
});
