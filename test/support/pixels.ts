import type { Locator, Page } from 'playwright-core';

/** How two pictures differ: their sizes, and how many pixels differ visibly. */
export interface Difference {
  sizes: [string, string];
  pixels: number;
}

/**
 * What a picture is taken with, so that where an element stands on its page cannot change how its curves are drawn, and
 * the page does not show through the last row of a card whose height is no whole number of pixels, and no caret blinks in
 * it. (A style of the browser's driver that hides the caret would be one that a strict policy reports.)
 */
const atOrigin = {
  position: 'fixed',
  inset: '0 auto auto 0',
  'z-index': '2147483647',
  background: 'Canvas',
  'padding-bottom': '1px',
  'caret-color': 'transparent',
};

/**
 * A picture of a widget's card alone, taken at the corner of the window. Below it the widget may keep room free, which
 * only some pages give it.
 */
export async function picture(element: Locator): Promise<Buffer> {
  await element.page().mouse.move(0, 1399);
  await element.evaluate(async (host: HTMLElement, style) => {
    for (const [property, value] of Object.entries(style)) host.style.setProperty(property, value, 'important');
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, atOrigin);
  const png = await element.locator('.card').screenshot({ animations: 'disabled', caret: 'initial' });
  await element.evaluate((host: HTMLElement, style) => {
    for (const property of Object.keys(style)) host.style.removeProperty(property);
  }, atOrigin);
  return png;
}

/** Compares two PNGs in a blank page of the browser. A channel may be off by 16 of 255. */
export function difference(blank: Page, first: Buffer, second: Buffer): Promise<Difference> {
  return blank.evaluate(
    async (pngs) => {
      const pictures = await Promise.all(
        pngs.map(async (png) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
          const canvas = Object.assign(document.createElement('canvas'), {
            width: bitmap.width,
            height: bitmap.height,
          });
          const context = canvas.getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height) as ImageData;
        }),
      );
      const [a, b] = pictures as [ImageData, ImageData];
      const differing = new Set<number>();
      a.data.forEach((value, index) => {
        if (Math.abs(value - (b.data[index] ?? 0)) > 16) differing.add(index >> 2);
      });
      return { sizes: [`${a.width}x${a.height}`, `${b.width}x${b.height}`], pixels: differing.size };
    },
    [first.toString('base64'), second.toString('base64')],
  );
}
