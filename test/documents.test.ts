import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { commands } from '../src/cli/commands/index.ts';
import { bucketPackages, serverPackages, storePackages } from '../src/cli/missing.ts';
import { writesAMinute } from '../src/contract/limits.ts';
import { allKinds } from '../src/form/survey/kinds.ts';
import { reserves } from '../src/loader/widgets.ts';
import { feedbackRestWords as en } from '../src/locales/en/feedback-rest.ts';
import { feedbackRestWords as th } from '../src/locales/th/feedback-rest.ts';
import { configOfForm, parseConfig } from '../src/server/config.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].map(read).join('\n');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

describe('the documents', () => {
  it('name files that are there', () => {
    const paths = found(documents, /[`(]((?:src|test|stories|demo|tools)\/[^`)]*|[A-Z]+\.md)[`)]/g);
    expect(paths.length).toBeGreaterThan(25);
    // Of a path such as `src/questions/<kind>.ts` the folder, of `a/{b,c}.ts` the first.
    const real = paths.map((path) => path.replace(/[^/]*<.*$/, '').replace(/\{(\w+)[^}]*\}/, '$1'));
    expect(real.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('name npm scripts that are there', () => {
    const scripts = found(documents, /npm (?:run )?(start|test|(?<=run )[a-z]+)/g);
    expect(scripts).toContain('bench');
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('name commands and options that are there, each command at least once', () => {
    const lines = found(readme, /(?:^|npx )ruam ([a-z].*)$/gm).map((line) => line.split('`')[0] ?? '');
    const named = lines.map((line) => {
      const name = [line.split(' ').slice(0, 2).join(' '), line.split(' ')[0] ?? ''].find((each) => each in commands);
      expect([line, name]).toEqual([line, expect.any(String)]);
      const options = found(line, /--([a-z]+)/g);
      expect(Object.keys(commands[name ?? '']?.options ?? {})).toEqual(expect.arrayContaining(options));
      return name;
    });
    expect([...new Set(named)].sort()).toEqual(Object.keys(commands).sort());
  });

  it('name every variable of the environment', () => {
    const variables = found(read('src/server/environment.ts'), /^ {4}([A-Z_]+): z/gm);
    expect(variables).toContain('RUAM_ORIGINS');
    expect(variables.filter((name) => !readme.includes(name))).toEqual([]);
    expect(readme).toContain(`\`${JSON.stringify(writesAMinute).replace(/([:,])/g, '$1 ')}\``);
  });

  it('show a configuration that is taken, with the defaults', () => {
    const [shown = ''] = found(readme, /```json\n(.*?)```/gs);
    const { forms, agency } = parseConfig(JSON.parse(shown));
    expect(agency).toEqual(parseConfig({}).agency);
    expect(forms.feedback?.retention).toEqual(configOfForm(parseConfig({}), 'feedback').retention);
  });

  it('name everything that a configuration can hold', () => {
    const shown = [...found(readme, /`(\w+)`/g), ...found(readme, /"(\w+)":/g)];
    expect(Object.keys(parseConfig({})).filter((key) => !shown.includes(key))).toEqual([]);
  });

  it('and notices promise the periods that hold', () => {
    const { answersDays, contactsDays } = configOfForm(parseConfig({}), 'feedback').retention;
    const years = answersDays / 365;
    expect(en.notice).toContain(`deleted within ${contactsDays} days. Other answers are deleted within ${years} years`);
    expect(th.notice).toContain(`ลบภายใน ${contactsDays} วัน คำตอบอื่นจะลบภายใน ${years} ปี`);
    expect(readme).toContain(`${years} years and ${contactsDays} days`);
  });

  it('say of every kind of question how it is drawn, what it is held against, and that it is understood', () => {
    const [drawings = '', held = ''] = read('stories/questions.mdx').split('## What each of them is held against');
    const [drawn = ''] = drawings.split('An author may lay out more');
    const kindsIn = (text: string) => found(text, /^\| (`.*?) \|/gm).flatMap((cell) => found(cell, /`(\w+)`/g));
    const kinds = Object.keys(allKinds).sort();
    expect(kindsIn(drawn).sort()).toEqual(kinds);
    expect(kindsIn(held).sort()).toEqual(kinds);
    const [understood = ''] = found(readme, /^\| kinds \| (.*) \|$/gm);
    expect(kinds.filter((kind) => !understood.includes(`\`${kind}\``))).toEqual([]);
  });

  it('keep as much room for a widget as the loader does', () => {
    const rooms = [...readme.matchAll(/^(ruam-[a-z]+):not\(:defined.*min-height: ([\d.]+)em/gm)];
    expect(Object.fromEntries(rooms.map(([, tag, em]) => [tag, Number(em)]))).toEqual(reserves);
    const places = [...readme.matchAll(/^\[data-ruam='([a-z]+)'\].*min-height: ([\d.]+)em/gm)];
    expect(Object.fromEntries(places.map(([, name, em]) => [`ruam-${name}`, Number(em)]))).toEqual(reserves);
  });

  it('say which packages the backend needs', () => {
    expect([...serverPackages, ...storePackages, ...bucketPackages].sort()).toEqual(
      Object.keys(manifest.peerDependencies).sort(),
    );
    expect(readme).toContain([...serverPackages, storePackages[0]].join(' '));
  });
});
