import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FormReply } from '../../src/contract/forms.ts';
import { openApi } from '../../src/contract/openapi.ts';
import { basePath } from '../../src/contract/wire.ts';
import { createTestApp } from '../support/app.ts';
import { openStore, type TestStore } from '../support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

test('the document has no fault that a linter finds', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const found = await lintFromString({ source: JSON.stringify(openApi()), config });
  expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

test('every route of the server is in the document, and the other way round', () => {
  const { app } = createTestApp(store.db);
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith(basePath))
    .map(({ method, path }) => `${method} ${path.slice(basePath.length).replace(/:(\w+)/g, '{$1}')}`);
  const { paths } = openApi() as { paths: Record<string, object> };
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    // Hono answers HEAD by the route of GET.
    Object.keys(methods).map((method) => `${method === 'head' ? 'GET' : method.toUpperCase()} ${path}`),
  );
  expect(documented.sort()).toEqual([...new Set(routes)].sort());
});

test('the document is served beside the resources', async () => {
  const reply = await createTestApp(store.db).ask('/api/v1/openapi.json');
  expect(await reply.json()).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('the document says what a form looks like', () => {
  const { components } = openApi() as { components: { schemas: Record<string, { required?: string[] }> } };
  expect(components.schemas.FormReply?.required).toEqual(['name', 'version', 'form']);
  expect(Object.keys(FormReply.shape)).toEqual(expect.arrayContaining(['opens', 'closes', 'closed', 'resume']));
  expect(components.schemas.NewResponse?.required).toEqual(['answers', 'lang']);
});
