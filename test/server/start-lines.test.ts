import { expect, test } from 'vitest';
import { parseConfig } from '../../src/server/config.ts';
import { endOfHolidays } from '../../src/server/holidays.ts';
import { startLines } from '../../src/server/start-lines.ts';

const own = { code: 'DLT', name: { th: 'กรมการขนส่งทางบก', en: 'Department of Land Transport' } };
const origins = { allowed: new Set(['https://www.example.go.th']), localhost: false };
const lines = (production: boolean, config: unknown) =>
  startLines('http://localhost:1', 'postgres', parseConfig(config), { dataDir: '/srv/ruam', production, origins }).join(
    '\n',
  );
const example = /agency is still the example.*"agency" in \/srv\/ruam\/config\.json/;

test.each([
  ['all of it', {}],
  ['one of its names', { agency: { ...own, name: { ...own.name, en: 'Department of Examples' } } }],
])('in production it is said that the agency is still the example, if it is so of %s', (_, config) => {
  expect(lines(true, config)).toMatch(example);
  expect(lines(false, config)).not.toMatch(/example/);
});

test('of an agency that said who it is, nothing is said', () => {
  expect(lines(true, { agency: own })).toBe('Ruam runs at http://localhost:1\nIt keeps what it gets in PostgreSQL.');
});

test('that the list of holidays ends soon is said with what to do', () => {
  const said = startLines(
    'http://localhost:1',
    'postgres',
    parseConfig({ agency: own }),
    { dataDir: '/srv/ruam', production: true, origins },
    { holidaysEnd: '2027-12-31' },
  );
  expect(said.at(-1)).toMatch(/holidays ends on 2027-12-31.*\/srv\/ruam\/holidays\.json/);
});

test.each([
  [true, [], true],
  [true, ['https://www.example.go.th'], false],
  [false, [], false],
])(
  'in production (%s) without origins (%j) it is said that no other site may send: %s',
  (production, allowed, said) => {
    const settings = {
      dataDir: '/srv/ruam',
      production,
      origins: { allowed: new Set(allowed), localhost: !production },
    };
    const all = startLines('http://localhost:1', 'postgres', parseConfig({ agency: own }), settings).join('\n');
    expect(/No page of another site may send.*RUAM_ORIGINS/.test(all)).toBe(said);
  },
);

test('settings for a form that there is not are named', () => {
  const settings = { dataDir: '/srv/ruam', production: true, origins };
  const said = startLines('http://localhost:1', 'postgres', parseConfig({ agency: own }), settings, {
    unknownForms: ['countr'],
  });
  expect(said.at(-1)).toMatch(/"countr", and there is no such form: run "ruam forms put countr <file>"/);
});

test.each([
  ['2026-10-31', undefined],
  ['2026-11-02', '2026-12-31'],
  ['2027-01-05', '2026-12-31'],
])('on %s of a list to the end of 2026', (today, end) => {
  expect(endOfHolidays(new Set(['2026-01-01', '2026-12-31', '2026-12-05']), today)).toBe(end);
});
