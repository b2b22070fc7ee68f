import { defineConfig } from 'vitest/config';

const built = ['test/**/*.e2e.test.ts', 'test/package/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/bench/**', ...built],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: built,
          globalSetup: 'test/support/setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Files share one browser and start servers; one after another they do not starve each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
