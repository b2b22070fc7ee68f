import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Server-side includes, as Apache and IIS know them: `set` a variable, `echo` it, `include` another file. */
const set = /<!--#set var="([a-z]+)" value=(["'])(.*?)\2 -->\n/g;
const echo = /<!--#echo var="([a-z]+)" -->/g;
const include = /<!--#include virtual="(\/parts\/[a-z/-]+\.html)" -->\n/g;

/**
 * A page, with the parts that pages share where it includes them.
 * @param {string} source what the page's file holds
 * @param {string} pathname the page's path, by which its menu marks where one is, and leads to the same page in the other language
 */
export async function withParts(source, pathname) {
  const values = { translation: await translationOf(pathname) };
  const page = await included(source);
  for (const [, name, , value] of page.matchAll(set)) values[name] = value;
  return markCurrent(
    page.replace(set, '').replace(echo, (_, name) => values[name]),
    pathname,
  );
}

async function included(source) {
  const named = [...new Set([...source.matchAll(include)].map(([, part]) => part))];
  const parts = new Map();
  for (const part of named) parts.set(part, await included(await readFile(`${root}${part}`, 'utf8')));
  return source.replace(include, (_, part) => parts.get(part));
}

/** Says in the main menu which of its links is this page, or the part of the site that it belongs to. */
function markCurrent(page, pathname) {
  const isHome = (href) => href === '/' || href === '/en/';
  return page.replace(/<nav class="site-nav"[\s\S]*?<\/nav>/, (menu) =>
    menu.replace(/<a href="([^"]+)"/g, (link, href) => {
      if (href === pathname) return `${link} aria-current="page"`;
      return !isHome(href) && href.endsWith('/') && pathname.startsWith(href) ? `${link} aria-current="true"` : link;
    }),
  );
}

/** The path of the same page in the other language; its home page where there is none. */
async function translationOf(pathname) {
  const english = pathname.startsWith('/en/');
  const path = english ? pathname.slice('/en'.length) : `/en${pathname}`;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return access(`${root}${file}`).then(
    () => path,
    () => (english ? '/' : '/en/'),
  );
}
