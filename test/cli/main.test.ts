import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { ruam } from './ways.ts';

describe('the command line', () => {
  let folder: string;
  const run = (...argv: string[]) => ruam({ RUAM_DATA: join(folder, 'data') }, ...argv);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ruam-main-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([[''], ['--help'], ['-h'], ['help']])('lists every command when asked for help (%j)', async (...argv) => {
    const { code, stdout } = await run(...argv);
    expect(code).toBe(0);
    const lines = stdout.toString().split('\n');
    for (const [name, { summary }] of Object.entries(commands)) {
      expect(lines.filter((line) => line.startsWith(`  ${name} `) && line.endsWith(`  ${summary}`))).toHaveLength(1);
    }
  });

  it('lists the commands on one thing', async () => {
    for (const help of ['--help', '-h', 'help']) {
      const { code, stdout } = await run('responses', help);
      expect(code).toBe(0);
      expect(stdout.toString().match(/^ {2}[a-z]+ [a-z]+/gm)).toEqual(['  responses list', '  responses delete']);
    }
  });

  it.each(Object.entries(commands))('tells how to use "%s", in lines that fit a terminal', async (name, command) => {
    const { code, stdout } = await run(...name.split(' '), '--help');
    const text = stdout.toString();
    expect(code).toBe(0);
    expect(text).toMatch(new RegExp(`^Usage: ruam ${name}`));
    for (const option of Object.keys(command.options)) expect(text).toMatch(new RegExp(`^  --${option} .*\\S`, 'm'));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it.each([
    ['an unknown command', ['fly'], 'no command "fly"'],
    ['an unknown command on a thing', ['forms', 'fly'], 'no command "forms fly"'],
    ['an unknown option', ['forms', 'list', '--all'], "'--all'"],
    ['too few operands', ['forms', 'put', 'feedback'], 'usage: ruam forms put NAME FILE'],
    ['too many operands', ['backup', 'a', 'b'], 'usage: ruam backup FILE'],
    ['a format that there is not', ['export', 'responses', '--format', 'pdf'], 'xlsx, csv, jsonl, not "pdf"'],
    ['a limit that is no number', ['responses', 'list', '--limit', '0'], '--limit must be a number'],
    ['a day that there is not', ['export', 'responses', '--since', '2026-02-30'], '--since must be a day'],
    ['a time without its zone', ['export', 'responses', '--until', '2026-02-01T10:00'], '--until must be a day'],
    ['a Buddhist year', ['export', 'responses', '--since', '2569-10-01'], 'year of the Common Era, not 2569'],
  ])('says what it does not understand, with exit code 2: %s', async (_, argv, said) => {
    expect(await run(...argv)).toMatchObject({
      code: 2,
      stdout: Buffer.alloc(0),
      stderr: expect.stringContaining(said),
    });
  });

  it('says so instead of making a store where there is none', async () => {
    expect(await run('backup', join(folder, 'b'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no data directory .*Set RUAM_DATA/),
    });
    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect(existsSync(join(folder, 'b'))).toBe(false);
  });

  it('makes a store where there is none yet for a form that is put', async () => {
    const path = join(folder, 'form.json');
    await writeFile(path, JSON.stringify({ elements: [{ type: 'comment', name: 'what' }] }));
    expect(await run('forms', 'put', 'first', path)).toMatchObject({ code: 0, stderr: '' });
    expect((await run('forms', 'list')).stdout.toString()).toContain('first');
  });

  it('writes no spreadsheet to a terminal', async () => {
    const stdout = Object.assign(new PassThrough(), { isTTY: true });
    const stderr = new PassThrough();
    expect(await main(['export', 'responses'], { env: {}, stdin: new PassThrough(), stdout, stderr })).toBe(2);
    expect(String(stderr.read())).toContain('give --out FILE');
  });

  it('is content when nobody reads its output', async () => {
    const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(broken) });
    const stderr = new PassThrough();
    expect(await main(['--help'], { env: {}, stdin: new PassThrough(), stdout, stderr })).toBe(0);
    await new Promise((closed) => stdout.once('close', closed));
    expect(stderr.read()).toBeNull();
  });
});
