import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './ensure.mjs';

/**
 * Writes what editors and tools know of the elements, all of it read from their sources: `custom-elements.json`,
 * VS Code's custom data, and types for JSX.
 */
export async function writeManifest(folder) {
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  const analyzed = await cli({ argv, cwd: root, noWrite: true });
  const published = JSON.stringify(analyzed, null, 2).replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/es/$1.js"');
  const elements = analyzed.modules.flatMap(({ declarations }) => declarations);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'custom-elements.json'), `${published}\n`);
  writeFileSync(join(folder, 'vscode.html-custom-data.json'), `${JSON.stringify(vsCodeData(elements), null, 2)}\n`);
  writeFileSync(join(folder, 'react.d.ts'), reactTypes(elements));
}

/** https://code.visualstudio.com/blogs/2020/02/24/custom-data-format */
function vsCodeData(elements) {
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes.map(vsCodeAttribute),
    })),
  };
}

function vsCodeAttribute({ name, description, type }) {
  // Its presence is its value.
  if (type.text === 'boolean') return { name, description, valueSet: 'v' };
  const values = [...type.text.matchAll(/'([^']*)'/g)].map(([, value]) => ({ name: value }));
  return { name, description, ...(values.length > 0 && { values }) };
}

/** React 19 sets a custom element's properties, and takes `on<event>` for its events. */
function reactTypes(elements) {
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${elements.map(({ name }) => name).join(', ')} } from './es/index.js';

type Host<T> = DetailedHTMLProps<HTMLAttributes<T>, T>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(reactElement).join('\n')}
    }
  }
}
`;
}

function reactElement({ tagName, name, attributes, events }) {
  const properties = attributes.map(({ fieldName }) => `'${fieldName}'`).join(' | ');
  const listeners = events.map((event) => `'on${event.name}'?: (event: ${event.type.text}) => void;`).join(' ');
  return `      '${tagName}': Host<${name}> & Partial<Pick<${name}, ${properties}>> & { ${listeners} };`;
}
