import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deskParts, deskRoles } from '../../src/contract/desk-wire.ts';
import { parseConfig } from '../../src/server/config.ts';
import { loadHolidays } from '../../src/server/holidays.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/office.md'), 'utf8');
const [config = '', holidays = ''] = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => json);
const folder = mkdtempSync(join(tmpdir(), 'ruam-docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the configuration that offices copy is one', () => {
  const parsed = parseConfig(JSON.parse(config));
  expect(parsed.categories.map(({ unit }) => unit)).toEqual(['front', 'works', undefined]);
});

test('the list of holidays that offices copy is one', () => {
  writeFileSync(join(folder, 'holidays.json'), holidays);
  const { days, provisional } = loadHolidays(folder);
  expect([days.has('2027-05-20'), days.has('2027-05-21'), provisional.has('2027-05-20')]).toEqual([true, true, false]);
  // What it does not name stays as the release has it.
  expect([days.has('2027-01-01'), provisional.has('2027-06-03')]).toEqual([true, true]);
});

test('every role is described, and where it leads', () => {
  const rows = page.split('\n').filter((line) => /^\| `(agent|lead|admin)`/.test(line));
  expect(rows.map((row) => /`(\w+)`/.exec(row)?.[1])).toEqual([...deskRoles]);
  expect(deskParts.users).toEqual(['admin']);
  expect(rows[2]).toMatch(/accounts, templates, undelivered notices, the audit, statistics/);
});

test('what it links to is there', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const [, anchor = ''] of page.matchAll(/\]\(\.\.\/README\.md#([\w-]+)\)/g)) {
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    expect(headings).toContain(anchor);
  }
  expect(existsSync(join(root, 'README.md'))).toBe(true);
});

test('both languages tell of the same settings, roles and commands', () => {
  const thai = readFileSync(join(root, 'docs/office.th.md'), 'utf8');
  const named = (text: string, pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([each]) => each))].sort();
  for (const pattern of [/^\| `\w+/gm, /^ruam \w+ ?\w*/gm, /RUAM_\w+/g, /`(?:\/desk|\/api\/v1)[\w/]*`/g]) {
    expect(named(thai, pattern), String(pattern)).toEqual(named(page, pattern));
  }
});
