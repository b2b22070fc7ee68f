import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';

const isPublic = ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

/** Leaves what a page may use: elements with a tag, their public members, the events that are described. */
export const publicFace = {
  name: 'ruam-public-face',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = module.declarations?.filter(({ tagName }) => tagName) ?? [];
      module.exports = module.exports?.filter(({ kind, declaration }) => {
        return (
          kind === 'custom-element-definition' || module.declarations.some(({ name }) => name === declaration.name)
        );
      });
      for (const element of module.declarations) {
        element.members = element.members?.filter(isPublic) ?? [];
        const names = element.members.map(({ name }) => name);
        element.attributes = element.attributes?.filter(({ fieldName }) => names.includes(fieldName)) ?? [];
        element.events = element.events?.filter(({ description }) => description) ?? [];
      }
    }
    manifest.modules = manifest.modules.filter((module) => module.exports?.length);
  },
};

/** Says of each attribute what may stand there: the strings of a type, not its name, and never an object. */
export function attributeTypes() {
  const aliases = new Map();
  const keys = new Map();
  const resolve = (type) =>
    type
      .split('|')
      .map((part) => part.trim())
      .flatMap((part) => (aliases.has(part) ? resolve(aliases.get(part)) : [part]));
  return {
    name: 'ruam-attribute-types',
    analyzePhase({ ts, node }) {
      if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type.getText());
      // What `keyof typeof` such a record is.
      if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isSatisfiesExpression(node.initializer)) return;
      const { properties } = node.initializer.expression;
      keys.set(`keyof typeof ${node.name.getText()}`, properties?.map(({ name }) => `'${name.getText()}'`).join(' | '));
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const [name, text] of keys) aliases.set(name, text);
      for (const attribute of attributesIn(manifest)) {
        const parts = resolve(attribute.type?.text ?? '').filter((part) => /^('.*'|string|number|boolean)$/.test(part));
        attribute.type = { text: parts.join(' | ') };
      }
    },
  };
}

/** Gives each attribute and custom property its default. */
export const defaults = {
  name: 'ruam-defaults',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const attribute of attributesIn(manifest)) attribute.default ??= 'undefined';
    const css = readFileSync(join(root, 'src/ui/tokens.styles.ts'), 'utf8');
    for (const property of elementsIn(manifest).flatMap(({ cssProperties = [] }) => cssProperties)) {
      const [light, dark] = [...css.matchAll(new RegExp(`var\\(${property.name}, ([^)]+)\\)`, 'g'))].map(
        ([, value]) => value,
      );
      property.default ??= dark ? `light-dark(${light}, ${dark})` : light;
    }
  },
};

const elementsIn = ({ modules }) => modules.flatMap(({ declarations = [] }) => declarations);
const attributesIn = (manifest) => elementsIn(manifest).flatMap(({ attributes = [] }) => attributes);
