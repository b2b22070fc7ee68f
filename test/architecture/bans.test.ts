// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the planted code is text
import { describe, expect, it } from 'vitest';
import { findBanned } from './bans.ts';
import { allowed, bannedNames, browserFolders } from './rules.ts';
import { describeFault, parse, sourcesBelow } from './source.ts';

const rulesBroken = (code: string) => [...new Set(findBanned(parse('a.ts', code)).map(({ rule }) => rule))];

describe('code for the browser', () => {
  const sources = sourcesBelow(...browserFolders);

  it('is there to be looked at', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it('has no way for text to run or to become structure, and nothing that the strict policy refuses', () => {
    expect(sources.flatMap((source) => findBanned(source).map((fault) => describeFault(source, fault)))).toEqual([]);
  });
});

describe('an exception', () => {
  it.each(Object.entries(allowed))('is still needed: %s', (path, rules) => {
    const [source] = sourcesBelow(path);
    expect(rulesBroken(source?.text ?? '')).toEqual(Object.keys(rules));
  });
});

describe('a planted fault', () => {
  it.each(Object.keys(bannedNames))('is seen: %s', (name) => {
    expect(rulesBroken(`use(${name});`)).toEqual([name]);
    expect(rulesBroken(`node.${name} = x;`)).toEqual([name]);
  });

  it.each([
    ["node['innerHTML'] = x;", 'innerHTML'],
    ['node?.innerHTML;', 'innerHTML'],
    ['Object.assign(node, { innerHTML: x });', 'innerHTML'],
    ["Object.assign(node, { 'innerHTML': x });", 'innerHTML'],
    ['const { innerHTML } = node;', 'innerHTML'],
    ['html`<p .innerHTML=${x}></p>`;', 'innerHTML'],
    ["node.insertAdjacentHTML('beforeend', x);", 'insertAdjacentHTML'],
    ['new DOMParser();', 'DOMParser'],
    ['new window.DOMParser();', 'DOMParser'],
    ["import { unsafeHTML as u } from './lit.ts';", 'unsafeHTML'],
    ["import * as u from 'lit/directives/unsafe-html.js';", 'module'],
    ["await import('lit/directives/style-map.js');", 'module'],
    ["export * from 'lit/static-html.js';", 'module'],
    ["eval('x');", 'eval'],
    ["(0, eval)('x');", 'eval'],
    ["window.eval('x');", 'eval'],
    ["new Function('x');", 'Function'],
    ["Function('x')();", 'Function'],
    ["globalThis.Function('x');", 'Function'],
    ["x.constructor('y')();", 'Function'],
    ["setTimeout('x', 1);", 'timer'],
    ['window.setInterval(`x`, 1);', 'timer'],
    ["setTimeout('x' + y, 1);", 'timer'],
    ["document.write('x');", 'document.write'],
    ["node.ownerDocument.writeln('x');", 'document.write'],
    ["document.cookie = 'a=b';", 'cookie'],
    ['new Worker(url);', 'Worker'],
    ['URL.createObjectURL(file);', 'createObjectURL'],
    ["image.src = 'data:image/png;base64,x';", 'address'],
    ["image.src = 'data:' + x;", 'address'],
    ['image.src = `data:${type};base64,${x}`;', 'address'],
    ['css`a { background: url(data:image/png;base64,x); }`;', 'address'],
    ["image.src = 'blob:x';", 'address'],
    ["link.href = 'javascript:x';", 'address'],
    ["node.setAttribute('style', x);", 'setAttribute'],
    ["node.setAttribute('onclick', x);", 'setAttribute'],
    ["document.createElement('style');", 'createElement'],
    ["document.createElementNS(svg, 'script');", 'createElement'],
    ['html`<p style="color: red"></p>`;', 'style'],
    ['html`<p style=${x}></p>`;', 'style'],
    ['html`<p .style=${x}></p>`;', 'style'],
    ['html`<style>p { color: red }</style>`;', 'element'],
    ['html`<p>${html`<script></script>`}</p>`;', 'element'],
    ['html`<button onclick="x()">${x}</button>`;', 'handler'],
    ['html`<iframe srcdoc=${x}></iframe>`;', 'srcdoc'],
    ['html`<p class="a" class=${x}></p>`;', 'duplicate'],
    ['html`<input @input=${x} .value=${y} @input=${z}>`;', 'duplicate'],
    ['html`<p><b>${x}</p>`;', 'unbalanced'],
    ['html`<div/>`;', 'unbalanced'],
    ['html`</p>`;', 'unbalanced'],
    ['let x: Record<string, any>;', 'any'],
    ['const y = x as any;', 'any'],
  ])('is seen: %s', (code, rule) => {
    expect(rulesBroken(code)).toEqual([rule]);
  });

  it.each([
    '// innerHTML, eval and DOMParser are not for us',
    "const text = 'style, script, cookie and innerHTML are words';",
    "node.style.setProperty('--x', y); node.style.height = '1px';",
    'setTimeout(() => x, 1); setTimeout(x, 1);',
    'let x: Function; this.constructor.name;',
    "if (line.startsWith('data:')) use(line);",
    'const data = { any: 1, data: 2, write: 3 }; stream.write(data); writer.write(data);',
    "node.setAttribute('class', x); document.createElement('link');",
    'html`<input .value=${x} value=${y} ?hidden=${z} ${ref(r)} ${ref(q)}><br>`;',
    'html`<!-- <p> --><p class="a ${x}" title=\'<b>\'>${x < 3 ? html`<b>${y}</b>` : nothing}</p>`;',
    'html`<svg viewBox="0 0 1 1"><path d=${x}/></svg>`; svg`<path d="M0"/>`;',
    'css`p { style: none }`;',
  ])('is not seen in %s', (code) => {
    expect(rulesBroken(code)).toEqual([]);
  });
});
