import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { version } from '../../src/backends/version.ts';
import { reserves } from '../../src/loader/widgets.ts';

const root = join(import.meta.dirname, '../..');
const consumer = mkdtempSync(join(tmpdir(), 'ruam-consumer-'));
const inConsumer = (path: string) => join(consumer, path);
afterAll(() => rmSync(consumer, { recursive: true }));

/** A project that has the packed package installed, and whatever the package depends on. */
beforeAll(() => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const packed = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', consumer], {
    cwd: root,
  });
  const [{ filename }] = JSON.parse(packed.toString());
  mkdirSync(inConsumer('node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), inConsumer(`node_modules/${name}`), 'junction');
  }
  execFileSync('tar', ['-xzf', filename], { cwd: consumer });
  symlinkSync(inConsumer('package'), inConsumer('node_modules/ruam'), 'junction');
  writeFileSync(inConsumer('package.json'), '{"type": "module"}');
});

/** Runs a module of the project in Node and gives what it prints. */
function run(code: string): string {
  writeFileSync(inConsumer('main.js'), code);
  return execFileSync(process.execPath, ['main.js'], { cwd: consumer, encoding: 'utf8' });
}

/** Type-checks one file of the project. Gives what the compiler says, nothing if it is content. */
function check(file: string, code: string, ...options: string[]): string {
  writeFileSync(inConsumer(file), code);
  const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--types', 'node'];
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...strict, ...options, file], {
      cwd: consumer,
    });
    return '';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}

describe('the package as it is installed', () => {
  it('it holds what it names', () => {
    const named = Object.values(manifest.exports).flatMap((target) =>
      Object.values(typeof target === 'string' ? [target] : target),
    );
    const held = execFileSync('tar', ['-tzf', readdirSync(consumer).find((name) => name.endsWith('.tgz')) ?? ''], {
      cwd: consumer,
    });
    const files = held.toString().split('\n');
    for (const path of [...named, manifest.customElements, manifest.bin.ruam]) {
      expect(files).toContain(join('package', path.replace('*', 'feedback')));
    }
    expect(
      files.filter((path) => /(^|\/)(test|stories|demo|tools|src|data)\//.test(path.replace('package/', ''))),
    ).toEqual([]);
  });

  it('it reads and fills in a form', () => {
    const form = `{ elements: [{ type: 'text', name: 'who', isRequired: true }] }`;
    const code = `import { createForm } from 'ruam/form';
      const form = createForm(${form}, { locale: 'th' });
      console.log(form.problems().map(({ code }) => code).join());
      form.set('who', 'สมชาย');
      console.log(JSON.stringify(form.complete()));`;
    expect(run(code)).toBe('required\n{"who":"สมชาย"}\n');
  });

  it('it describes the contract', () => {
    const code = `import { basePath, NewResponse, openApi, problemStatus } from 'ruam/contract';
      console.log(basePath, problemStatus.invalid, NewResponse.safeParse({}).success, openApi().openapi.split('.')[0]);`;
    expect(run(code)).toBe('/api/v1 422 false 3\n');
  });

  it('it is a backend to build on', () => {
    expect(run(`import * as server from 'ruam/server'; console.log(typeof server.createApp);`)).toBe('function\n');
  });

  it('it says what to install where a package of the backend is missing', () => {
    const alone = mkdtempSync(join(tmpdir(), 'ruam-alone-'));
    try {
      cpSync(inConsumer('package'), alone, { recursive: true });
      const { status, stderr } = spawnSync(process.execPath, [join(alone, manifest.bin.ruam), '--help']);
      expect([status, stderr.toString()]).toEqual([
        1,
        expect.stringMatching(/^ruam: .*not installed.*\n\n {2}npm install hono /),
      ]);
    } finally {
      rmSync(alone, { recursive: true });
    }
  });

  it('it changes nothing by being imported', () => {
    const code = `const before = Object.keys(globalThis).length;
      const { RuamFeedback } = await import('ruam');
      console.log(RuamFeedback.name, globalThis.customElements?.get('ruam-feedback'));`;
    expect(run(code)).toBe('RuamFeedback undefined\n');
  });

  it('it names elements that are there', async () => {
    const path = pathToFileURL(inConsumer('package/dist/custom-elements.json')).href;
    const { default: elements } = await import(path, { with: { type: 'json' } });
    const declared = elements.modules.flatMap((module: { declarations: { tagName: string }[] }) => module.declarations);
    expect(declared.map(({ tagName }: { tagName: string }) => tagName)).toEqual(Object.keys(reserves).sort());
    for (const { path: file } of elements.modules)
      expect(readdirSync(inConsumer(join('package', file, '..')))).not.toEqual([]);
  });

  const typed = `
    import 'ruam/feedback';
    import { type Backend, RuamFeedback } from 'ruam';
    import { createForm, type Form } from 'ruam/form';
    import { type Problem, paths } from 'ruam/contract';
    const widget: RuamFeedback = document.createElement('ruam-feedback');
    widget.delivery = 'floating';
    // @ts-expect-error: not one of them
    widget.delivery = 'somewhere';
    widget.addEventListener('ruam-submitted', (event) => event.detail.id?.length);
    // @ts-expect-error: it says why, not which
    document.body.addEventListener('ruam-failed', (event) => event.detail.id);
    const form: Form = createForm({}, { locale: 'th' });
    const backend: Backend | string = widget.backend;
    export const all: [Form, Problem | undefined, string, typeof backend] = [form, undefined, paths.form('a'), backend];`;

  for (const [module, resolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ] as const) {
    it(`it has types for moduleResolution ${resolution}`, () => {
      const options = [
        '--module',
        module,
        '--moduleResolution',
        resolution,
        '--lib',
        'es2023,dom,dom.iterable',
        '--skipLibCheck',
      ];
      expect(check('main.ts', typed, ...options)).toBe('');
      const serverSide = `import { createApp } from 'ruam/server'; export const app: typeof createApp = createApp;`;
      expect(check('server.ts', serverSide, ...options)).toBe('');
    });
  }

  it('it has types for React 19', () => {
    const code = `
      import type {} from 'ruam/react';
      export const right = (
        <ruam-feedback form="service" delivery="floating" lang="th" onruam-submitted={(event) => event.detail.id.length}>
          <a href="tel:1694">1694</a>
        </ruam-feedback>
      );
      // @ts-expect-error: not one of them
      export const wrong = <ruam-feedback delivery="somewhere" />;`;
    const options = [
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--lib',
      'es2023,dom,dom.iterable',
      '--jsx',
      'react-jsx',
    ];
    expect(check('main.tsx', code, ...options, '--skipLibCheck')).toBe('');
  });

  it('it says the version that it is', () => {
    expect(version).toBe(manifest.version);
  });
});
