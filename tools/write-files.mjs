import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './ensure.mjs';
import { buildFiles } from './files.mjs';
import { sri } from './pins.mjs';

/** Writes the files that pages include to `folder`, each beside its compressed forms. Other versions there stay. */
export async function writeFiles(folder) {
  const { version } = JSON.parse(read('package.json'));
  const files = await buildFiles({ version });
  const hashes = [...files]
    .filter(([path]) => path.startsWith(`${version}/`))
    .map(([path, code]) => [path.slice(version.length + 1), sri('sha384', code)]);
  files.set(`${version}/sri.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
  files.set(`${version}/LICENSE.txt`, `${read('LICENSE')}\nContains Lit:\n\n${read('node_modules/lit/LICENSE')}`);
  rmSync(join(folder, version), { recursive: true, force: true });
  for (const [path, text] of files) write(join(folder, path), text);
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  );
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
}

const read = (file) => readFileSync(join(root, file), 'utf8');
