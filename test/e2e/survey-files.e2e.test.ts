import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ruam } from '../support/operator.ts';
import { openSurveySite, type SurveySite } from '../support/survey-site.ts';
import type { Visit } from '../support/visit.ts';

const form = {
  title: 'Broken pavement',
  elements: [
    { type: 'text', name: 'where', title: 'Where is it?' },
    { type: 'file', name: 'photos', title: 'Photos of it', allowMultiple: true, isRequired: true },
  ],
};

let site: SurveySite;
let person: Visit;
let page: Page;
let photo: Buffer;

beforeAll(async () => {
  site = await openSurveySite('pavement', form);
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#777', noise } })
    .withExif({ IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '13/1 45/1 0/1' } })
    .jpeg()
    .toBuffer();
});
beforeEach(async () => {
  person = await site.visit();
  page = person.page;
});
afterEach(() => person.close());
afterAll(() => site?.close());

const there = () => page.getByText('IMG_1.jpg').locator('..').getByText('Uploaded', { exact: true });
const chooses = () =>
  page.getByLabel('Photos of it').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });

it('a photo goes with the answers: once, without where it was taken, and only when it is there', async () => {
  await page.getByLabel('Where is it?').fill('Silom Road');
  let cut = 0;
  // The network fails in the middle of the file.
  await page.route(/\/uploads\//, (route) =>
    route.request().method() === 'PATCH' && cut++ === 0 ? route.abort('connectionreset') : route.continue(),
  );
  await chooses();
  // Whatever became of the piece that was cut, sending waits for the whole file or says what is to be done.
  const again = page.getByRole('button', { name: /again/i });
  await again.or(there()).first().waitFor();
  if (await again.isVisible()) await again.click();
  await there().waitFor();
  expect(cut).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Send answers' }).click();
  await page.getByText('Thank you for answering').waitFor();

  const [response, ...others] = await site.stored();
  expect(others).toEqual([]);
  const [file] = (response?.answers.photos ?? []) as { name: string; type: string; content: string }[];
  expect(file).toMatchObject({ name: 'IMG_1.jpg', type: 'image/jpeg' });
  const copy = join(site.server.data, 'copy.jpg');
  await ruam(site.server.data, 'uploads', 'get', file?.content ?? '', copy);
  const { width, exif } = await sharp(await readFile(copy)).metadata();
  expect([width, exif]).toEqual([900, undefined]);
  expect((await person.faults()).violations).toEqual([]);
});

it('a photo that is there need not be chosen again, though the page is loaded anew and the answers are cut on their way', async () => {
  const before = (await site.stored()).length;
  await page.getByLabel('Where is it?').fill('Rama IV Road');
  await chooses();
  await there().waitFor();
  await page.reload();
  await there().waitFor();
  expect(await page.getByLabel('Where is it?').inputValue()).toBe('Rama IV Road');
  let cut = 0;
  await page.route(/\/responses$/, async (route) => {
    if (cut++ > 0) return route.continue();
    // It arrives, and nobody hears of it.
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Send answers' }).click();
  const again = page.getByRole('button', { name: /again/i });
  await again.or(page.getByText('Thank you for answering')).first().waitFor();
  await page.reload();
  const thanks = page.getByText('Thank you for answering');
  const send = page.getByRole('button', { name: /Send answers|again/i });
  await thanks.or(send).first().waitFor();
  if (!(await thanks.isVisible())) await send.first().click();
  await thanks.waitFor();
  const added = (await site.stored()).slice(before);
  expect(added.map(({ answers }) => answers)).toEqual([
    { where: 'Rama IV Road', photos: [expect.objectContaining({ name: 'IMG_1.jpg', content: expect.any(String) })] },
  ]);
});
