import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { TestPlace } from './places.ts';
import { emptyStore, openStore, type TestStore } from './store.ts';
import { createUploadApp, type UploadApp } from './uploads.ts';

/** Gives every test of a suite an empty store, an empty place for files, and the app on both, made with `parts`. */
export function uploadSuite(
  openPlace: () => Promise<TestPlace>,
  open: () => Promise<TestStore> = openStore,
  parts: Parameters<typeof createUploadApp>[2] = {},
) {
  const suite = {} as { store: TestStore; at: TestPlace; app: UploadApp };
  beforeAll(async () => {
    suite.store = await open();
  });
  afterAll(() => suite.store.close());
  beforeEach(async () => {
    await emptyStore(suite.store.db);
    suite.at = await openPlace();
    suite.app = await createUploadApp(suite.store.db, suite.at, parts);
  });
  afterEach(() => suite.at.close());
  return suite;
}
