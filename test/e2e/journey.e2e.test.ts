import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { htmlPage, type Site, serveSite } from '../support/pages.ts';
import { keptResponses } from '../support/ruam.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { visit } from '../support/visit.ts';

/** A foreign page under the strict cross-origin policy, with the two lines that a webmaster pastes. */
const policy = (api: string) =>
  `default-src 'none'; script-src ${api}; connect-src ${api}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

let browser: Browser;
let server: RunningServer;
let site: Site;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const { origin } = server;
  site = await serveSite((path) =>
    path === '/service.html'
      ? {
          body: htmlPage({
            head: `<script type="module" src="${origin}/ruam.js"></script>`,
            body: `<main><h1>บริการ</h1><ruam-feedback><a href="tel:1694">โทร 1694</a></ruam-feedback></main>`,
          }),
          headers: { 'content-security-policy': policy(origin) },
        }
      : undefined,
  );
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close(), server?.stop()]);
});

describe('a citizen with a keyboard alone, on a foreign page under a strict policy', () => {
  it('answers, is told each step, and the answer is there once, even after the server was killed', async () => {
    const citizen = await visit(browser, `${site.origin}/service.html?token=secret#part`, [site.origin, server.origin]);
    const { page } = citizen;
    const widget = page.locator('ruam-feedback');
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await widget.getByRole('radio').first().waitFor();
    expect(await widget.ariaSnapshot()).toMatchInlineSnapshot(`
      "- region "ความคิดเห็นต่อบริการ":
        - heading "ความคิดเห็นต่อบริการ" [level=2]
        - text: ท่านพึงพอใจต่อบริการนี้เพียงใด
        - radiogroup "ท่านพึงพอใจต่อบริการนี้เพียงใด":
          - radio "ไม่พอใจมาก"
          - text: ไม่พอใจมาก
          - radio "ไม่พอใจ"
          - text: ไม่พอใจ
          - radio "เฉย ๆ"
          - text: เฉย ๆ
          - radio "พอใจ"
          - text: พอใจ
          - radio "พอใจมาก"
          - text: พอใจมาก
        - status
        - button "เขียนความคิดเห็นโดยไม่ให้คะแนน""
    `);

    await press('Tab', 'ArrowRight', 'Space');
    await widget.getByText('บันทึกคะแนนแล้ว').waitFor();
    expect(await widget.getByRole('status').textContent()).toContain('บันทึกคะแนนแล้ว');
    expect(await keptResponses(server.data)).toMatchObject([{ satisfaction: 2, complete: false }]);
    expect(await widget.ariaSnapshot()).toMatchInlineSnapshot();

    await press('Tab', 'Enter', 'Tab', 'Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Tab');
    await page.keyboard.insertText('รอนานกว่าสองชั่วโมง');
    await press('Tab');
    await page.keyboard.insertText('someone@example.com');
    await press('Tab', 'Enter');
    await widget.getByText('ขอบคุณสำหรับความคิดเห็น').waitFor();
    expect(await widget.ariaSnapshot()).toMatchInlineSnapshot();
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe('thanks');
    expect(await citizen.faults()).toEqual({ errors: [], violations: [], cookies: [], strangers: [] });
    await citizen.close();

    const expected = [
      {
        satisfaction: 2,
        went_wrong: ['speed'],
        comment: 'รอนานกว่าสองชั่วโมง',
        contact: 'someone@example.com',
        complete: true,
        page: '/service.html',
        lang: 'th',
      },
    ];
    expect(await keptResponses(server.data)).toMatchObject(expected);
    await server.kill();
    server = await startServer({ data: server.data });
    expect(await keptResponses(server.data)).toMatchObject(expected);
  });
});
