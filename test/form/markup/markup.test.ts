import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { safeAddress } from '../../../src/form/markup/address.ts';
import { type MarkupNode, plainText, readMarkup } from '../../../src/form/markup/read.ts';

/** Writes the tree down again, so that a test can be read. */
const write = (nodes: readonly MarkupNode[]): string =>
  nodes
    .map((node) =>
      typeof node === 'string'
        ? node.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
        : `<${node.tag}${node.href ? ` href="${node.href}"` : ''}>${write(node.children)}</${node.tag}>`,
    )
    .join('');

const said: Record<string, string> = {
  '<p>One<p>two<br>three': '<p>One</p><p>two<br></br>three</p>',
  '<B CLASS=x onclick="a()">bold</B> 5 < 6 &amp; 7': '<b>bold</b> 5 &#60; 6 &#38; 7',
  '<a href="https://doe.go.th?a=1&amp;b=2" style="x">กรม</a>': '<a href="https://doe.go.th?a=1&b=2">กรม</a>',
  '<a href="java&#10;script:alert(1)">x</a>': '<a>x</a>',
  '<a title="a > b" href=/x>y</a>': '<a href="/x">y</a>',
  '<script>alert("</p>")</script >safe<style>*{}</style>': 'safe',
  '<svg><script>1</script></svg><img src=x onerror=alert(1)>ok': 'ok',
  '<ul><li>a<li>b</ul>c': '<ul><li>a</li><li>b</li></ul>c',
  '<h1>Big</h1><span style="color:red">red</span>': '<h3>Big</h3>red',
  '<table><tr><td>1<td>2<tr><th>3</table>': '<table><tr><td>1</td><td>2</td></tr><tr><th>3</th></tr></table>',
  'write <name> here': 'write &#60;name&#62; here',
  '<!-- no --><!doctype html>yes</b></nothing>': 'yes&#60;/nothing&#62;',
  '&#3585;&#x0E01;&hellip;&nope;&#0;&#xD800;': 'กก…&#38;nope;',
};
for (const [source, result] of Object.entries(said)) {
  it(`it reads ${source}`, () => expect(write(readMarkup(source))).toBe(result));
}

it('it says the words alone where no element can stand', () => {
  expect(plainText('<p>ชื่อ&nbsp;<b>สกุล</b></p><p>สอง</p>')).toBe('ชื่อ สกุล สอง');
});

const pieces = oneof(
  constantFrom('<', '>', '</', '"', "'", '=', ' ', '&', '#', ';', '/', '<!--', '-->', '\t', '\n', '\0', 'on', 'href='),
  constantFrom('<a href=', '<script>', '<b', '<table>', '<tr>', '<p>', '</p>', '<svg/onload=', 'javascript:', 'data:'),
  constantFrom('&#106;', '&Tab;', '&colon;', 'vbscript:', 'jAvA\tscript:', '\u0001javascript:', 'https://x', 'ก'),
  string({ maxLength: 5 }),
);
const tags = /^(p|div|[bh]r|b|strong|i|em|u|s|small|sub|sup|a|h[345]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td)$/;

it('it gives nothing that is not on the list, whatever is written', () => {
  const check = (nodes: readonly MarkupNode[], depth: number): void => {
    expect(depth).toBeLessThanOrEqual(30);
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      expect(node.tag).toMatch(tags);
      expect(Object.keys(node).filter((key) => !['tag', 'href', 'children'].includes(key))).toEqual([]);
      if (node.href !== undefined) {
        expect(node.tag).toBe('a');
        expect(new URL(node.href, 'https://base.invalid').protocol).toMatch(/^(https?|mailto|tel):$/);
      }
      check(node.children, depth + 1);
    }
  };
  assert(
    property(array(pieces, { maxLength: 40 }), (parts) => {
      try {
        check(readMarkup(parts.join('')), 0);
      } catch (error) {
        // An address that leads nowhere leads to nothing bad.
        if (!(error instanceof TypeError)) throw error;
      }
    }),
    { numRuns: 3_000 },
  );
});

it('it lets no address through that could run, however it is disguised', () => {
  const noise = constantFrom('\t', '\n', '\r', '\0', '\u0001', ' ', '', 'x', ':', '/', '\u00a0', '\u200b');
  const letters = constantFrom(...'javascript:'.split(''), 'JAVA', 'script', 'data:', 'blob:', 'file:', 'about:');
  assert(
    property(array(oneof(noise, letters), { maxLength: 20 }), (parts) => {
      const address = safeAddress(parts.join(''));
      if (!address) return;
      const { protocol } = URL.canParse(address, 'https://base.invalid')
        ? new URL(address, 'https://base.invalid')
        : { protocol: 'https:' };
      expect(protocol).toMatch(/^(https?|mailto|tel):$/);
    }),
    { numRuns: 5_000 },
  );
});

it('it comes to an end soon, however much of whatever is written', () => {
  for (const piece of [
    '<a ',
    '<b>',
    '<',
    '<!--',
    '&',
    '</p>',
    '<a href="',
    '<script>',
    '<a href=\'x"',
    '=  ',
    'href ',
  ]) {
    // Were the time to grow with the square, this would take minutes.
    expect(readMarkup(piece.repeat(100_000))).toBeDefined();
  }
});
