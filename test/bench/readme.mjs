import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes into a Markdown file what stands between `<!-- name -->` and `<!-- /name -->`. Throws where there is no such place.
 * @param {string} file
 * @param {Record<string, string>} parts by name.
 */
export function writeParts(file, parts) {
  const text = Object.entries(parts).reduce(withPart, readFileSync(file, 'utf8'));
  writeFileSync(file, text);
}

function withPart(text, [name, part]) {
  const [before, rest] = split(text, `<!-- ${name} -->`);
  const [, after] = split(rest, `<!-- /${name} -->`);
  return `${before}<!-- ${name} -->\n${part}\n<!-- /${name} -->${after}`;
}

function split(text, mark) {
  const parts = text.split(mark);
  if (parts.length !== 2) throw new Error(`${mark} must stand once`);
  return parts;
}
