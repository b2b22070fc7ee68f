import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, findBrowser } from './tools/browser.mjs';
import { countReporter } from './tools/wtr-report.mjs';

const { executablePath, env } = await findBrowser();
const { RUAM_TEST_REPORT } = process.env;

export default {
  files: 'test/**/*.browser.test.ts',
  concurrency: 2,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: './tsconfig.json' })],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, env, args: browserFlags },
      // Tests run beside each other: a context of its own gives each its own storage, and a window of its own,
      // since Chromium draws a tab in the background once a second.
      createPage: async ({ browser }) => {
        const page = await (await browser.createBrowserContext()).newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  reporters: [defaultReporter(), ...(RUAM_TEST_REPORT ? [countReporter(RUAM_TEST_REPORT)] : [])],
  // A watchdog: tests wait for what they want to see, and say so themselves when it does not come.
  testFramework: { config: { timeout: 20_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};
