import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PropertyDeclaration } from 'lit';
import { describe, expect, it } from 'vitest';
import { reserves } from '../../src/loader/widgets.ts';

/** What the manifest says of one thing, as far as tests look at it. */
interface Entry {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
  attribute?: string;
  fieldName?: string;
}

type Kind = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
  modules: { declarations: Element[] }[];
};
type Element = { name: string; tagName: string } & Record<Kind, Entry[]>;
const elements = modules.flatMap(({ declarations }) => declarations);
const namesIn = (element: Element, kind: Kind) => element[kind].map(({ name }) => name).sort();
const namesOf = (kind: Kind) => [...new Set(elements.flatMap((element) => namesIn(element, kind)))].sort();

const folders = ['src/ui', 'src/questions', 'src/widgets'];
const code = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts'))
  .map(read)
  .join('\n');
const foundInCode = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map(([, name]) => name))].sort();

const library = await import(pathToFileURL(join(root, 'dist/es/index.js')).href);

describe('what editors and tools are told of the elements', () => {
  it.each(elements)('it is all that a page may set of $tagName, and nothing of what goes on inside', (element) => {
    // Reading them is what makes Lit set up the properties beside them.
    const observed: string[] = library[element.name].observedAttributes;
    const declared = [...library[element.name].elementProperties] as [string, PropertyDeclaration][];
    const own = declared.filter(([, { state }]) => state).map(([name]) => name);
    const offered = declared.filter(([, { state }]) => !state).map(([name]) => name);
    expect(offered.length).toBeGreaterThan(0);
    expect(namesIn(element, 'members')).toEqual(offered.sort());
    expect(namesIn(element, 'attributes')).toEqual([...observed].sort());
    const told = ['vscode.html-custom-data.json', 'react.d.ts'].map((file) => read(`dist/${file}`)).join();
    for (const name of own) expect(told).not.toMatch(new RegExp(`['"]${name}['"]`));
  });

  it.each(elements)(
    'it says of each attribute of $tagName what it is for, what may stand there and what it is without',
    (element) => {
      for (const { name, description, type, default: without } of element.attributes) {
        expect([name, description]).toEqual([name, expect.stringMatching(/\w/)]);
        expect([name, type?.text]).toEqual([name, expect.stringMatching(/^(('.+'|string|boolean)( \| |$))+$/)]);
        expect([name, without]).toEqual([name, expect.stringMatching(/\w/)]);
      }
      const theme = element.attributes.find(({ name }) => name === 'theme');
      expect(theme).toMatchObject({ type: { text: "'auto' | 'light' | 'dark'" }, default: "'auto'" });
    },
  );

  it('it names every event that is told, and what it carries', () => {
    expect(namesOf('events')).toEqual(foundInCode(/tell\(\s*'(ruam-[a-z]+)'/g));
    for (const { type } of elements.flatMap(({ events }) => events))
      expect(type?.text).toMatch(/^CustomEvent<\{((form|id|reason|state|action|category): string(, )?)+\}>$/);
  });

  it('it names every part, every custom property with its value, and the slot', () => {
    expect(namesOf('cssParts')).toEqual(foundInCode(/part=["']([a-z]+)["']/g));
    expect(namesOf('cssProperties')).toEqual(foundInCode(/var\((--ruam-[a-z-]+)/g));
    for (const property of elements.flatMap(({ cssProperties }) => cssProperties)) {
      expect(property.default).toMatch(/^(light-dark\(#\w+, #\w+\)|[\d.]+em)$/);
    }
    expect(namesOf('slots')).toEqual(['']);
    const described = (['events', 'cssParts', 'cssProperties', 'slots'] as const).flatMap((kind) =>
      elements.flatMap((element) => element[kind]),
    );
    for (const entry of described) expect([entry?.name, entry?.description]).toEqual([entry?.name, expect.any(String)]);
  });

  it('it offers the values of an attribute in VS Code', () => {
    const { tags } = JSON.parse(read('dist/vscode.html-custom-data.json'));
    expect(tags.map(({ name }: Entry) => name).sort()).toEqual(Object.keys(reserves).sort());
    const feedback = tags.find(({ name }: Entry) => name === 'ruam-feedback');
    const valuesOf = (attribute: string) =>
      feedback.attributes.find(({ name }: Entry) => name === attribute).values?.map(({ name }: Entry) => name);
    expect(valuesOf('delivery')).toEqual(['inline', 'floating']);
    expect(valuesOf('theme')).toEqual(['auto', 'light', 'dark']);
    expect(valuesOf('form')).toBeUndefined();
    expect(feedback.attributes.find(({ name }: Entry) => name === 'test')).toMatchObject({ valueSet: 'v' });
  });

  it('it is what the README names', () => {
    const readme = read('README.md');
    for (const kind of ['attributes', 'events', 'cssParts', 'cssProperties'] as const) {
      for (const name of namesOf(kind)) expect(readme).toContain(`\`${name}\``);
    }
  });
});
