import { defineConfig } from 'vitest/config';

const built = ['test/**/*.e2e.test.ts', 'test/package/**/*.test.ts'];

/** What is polled may take as long as a busy machine needs, not the usual second. */
const patience = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    // By default a core is left free, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/bench/**', ...built],
          // Watchdogs: on two cores that do other things too, property tests take their time, and so does a first store.
          testTimeout: 60_000,
          hookTimeout: 180_000,
          expect: patience,
        },
      },
      {
        test: {
          name: 'e2e',
          include: built,
          globalSetup: 'test/support/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 180_000,
          expect: patience,
          // Files share one browser and start servers: two at a time do not starve each other.
          maxWorkers: 2,
          // Projects with other numbers of workers run one after the other.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
