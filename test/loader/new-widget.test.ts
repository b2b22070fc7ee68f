import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newWidget } from '../../tools/new.mjs';

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruam-new-'));
  for (const name of ['src', 'stories', '.storybook', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a new widget is known to all who must know it, and the compiler has nothing against it', async () => {
  await newWidget(folder, 'opinion-poll');
  expect(readFileSync(join(folder, 'src/loader/widgets.ts'), 'utf8')).toMatch(/^ {2}'ruam-opinion-poll': \d+,$/m);
  expect(readFileSync(join(folder, 'src/index.ts'), 'utf8')).toContain('{ RuamOpinionPoll }');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, '']);
}, 120_000);

it('a widget that is there already stays as it is', async () => {
  const before = readFileSync(join(folder, 'src/index.ts'), 'utf8');
  await expect(newWidget(folder, 'stats')).rejects.toThrow('EEXIST');
  await expect(newWidget(folder, 'Stats')).rejects.toThrow('npm run new widget <name>');
  expect(readFileSync(join(folder, 'src/index.ts'), 'utf8')).toBe(before);
});
