import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepareData } from '../../tools/demo-data.mjs';
import { makeDemoStaff, readDemoStaff, sendDemoCases } from '../../tools/demo-desk.mjs';
import { ruam } from '../support/operator.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'ruam-demo-'));
  await prepareData(data);
  server = await startServer({ data });
});
afterAll(() => server?.stop());

it('the demonstration begins with staff, and with complaints in several states', async () => {
  const staff = await makeDemoStaff(server.data, process.env);
  expect(readDemoStaff(server.data)).toEqual(staff);
  expect(await sendDemoCases(server.origin, staff)).toBe(5);
  expect(await ruam(server.data, 'user', 'list')).toMatch(
    /^demo-agent {2}agent {2}jobs .*\ndemo-lead {2}lead,admin {2}- /,
  );
  const responses = await ruam(server.data, 'responses', 'list', '--form', 'complaint');
  expect(responses.trimEnd().split('\n')).toHaveLength(5);
});
