import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../../src/form/types.ts';
import { openBrowser } from './browser.ts';
import { ruam, storedResponses } from './operator.ts';
import { htmlPage, serveSite } from './pages.ts';
import { type RunningServer, startServer } from './server.ts';
import { type Visit, visit } from './visit.ts';

/** A page with a survey in English, and a backend that has its form. */
export interface SurveySite {
  readonly server: RunningServer;
  /** Comes as somebody who was never there before. */
  visit(): Promise<Visit>;
  /** All responses that were stored, in the order in which they came. */
  stored(): ReturnType<typeof storedResponses>;
  close(): Promise<unknown>;
}

/** Starts a backend with a form of this name, and a site of one page that asks it. */
export async function openSurveySite(name: string, form: Json): Promise<SurveySite> {
  const browser = await openBrowser();
  let api = '';
  const site = await serveSite(() => ({
    body: htmlPage({
      body: `<ruam-survey form="${name}" lang="en"></ruam-survey>
        <script type="module" src="${api}/ruam.js"></script>`,
    }),
  }));
  const server = await startServer({ env: { RUAM_ORIGINS: site.origin } });
  api = server.origin;
  const file = join(server.data, `${name}.json`);
  await writeFile(file, JSON.stringify(form));
  await ruam(server.data, 'forms', 'put', name, file);
  return {
    server,
    visit: () => visit(browser, site.origin, [site.origin, server.origin]),
    stored: () => storedResponses(server.data, name),
    close: () => Promise.all([browser.close(), site.close(), server.stop()]),
  };
}
