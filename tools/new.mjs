import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './ensure.mjs';

const usage = 'npm run new widget <name>: one or more lower-case words with hyphens, such as opinion-poll';
const languages = { th: 'Thai', en: 'English' };

/** The files of a new widget, each with what it is made from. */
const filesOf = (file) => ({
  [`src/widgets/${file}/${file}.ts`]: 'element.ts',
  [`src/widgets/${file}/${file}.styles.ts`]: 'styles.ts',
  [`src/widgets/${file}/define.ts`]: 'define.ts',
  [`src/locales/${file}.ts`]: 'words.ts',
  ...Object.fromEntries(Object.keys(languages).map((code) => [`src/locales/${code}/${file}.ts`, 'language.ts'])),
  [`stories/${file}.stories.ts`]: 'stories.ts',
  [`stories/${file}.mdx`]: 'stories.mdx',
});

/**
 * Makes the files of a widget below a folder, and the two lines by which all know of it. Nothing is written if one of
 * its files is there already. Gives their paths.
 */
export async function newWidget(folder, file) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(file)) throw new Error(usage);
  const camel = file.replace(/-(.)/g, (_, sign) => sign.toUpperCase());
  const pascal = camel[0].toUpperCase() + camel.slice(1);
  const files = Object.entries(filesOf(file)).map(([path, template]) => {
    const language = languages[path.split('/')[2]] ?? '';
    const values = { file, tag: `ruam-${file}`, name: camel, Name: `Ruam${pascal}`, Words: `${pascal}Words`, language };
    const text = readFileSync(join(import.meta.dirname, 'new-widget', `${template}.txt`), 'utf8');
    return [path, text.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key])];
  });
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: 'wx' });
  }
  await addLine(folder, 'src/index.ts', /$/, `export { Ruam${pascal} } from './widgets/${file}/${file}.ts';\n`);
  await addLine(folder, 'src/loader/widgets.ts', /(?<=Record<string, number>> = \{\n)/, `  'ruam-${file}': 20,\n`);
  return files.map(([path]) => path);
}

async function addLine(folder, path, before, line) {
  const text = await readFile(join(folder, path), 'utf8');
  await writeFile(join(folder, path), text.replace(before, line));
}

if (process.argv[1] === import.meta.filename) {
  const [what, name = ''] = parseArgs({ allowPositionals: true }).positionals;
  if (what !== 'widget') throw new Error(usage);
  const made = await newWidget(root, name);
  console.log(
    `${made.join('\n')}\nand a line each in src/index.ts and src/loader/widgets.ts. Next: npm run format, npm run storybook.`,
  );
}
