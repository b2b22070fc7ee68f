/**
 * Leaves out of Lit what the served files never use: the ways round for browsers below our floor (Chrome 94,
 * Firefox 115, Safari 17), decorators, properties that are written back into attributes, templates of SVG or MathML alone, and
 * the names by which several copies know each other on `window`.
 * @returns {import('vite').Plugin}
 */
export function litForOurFloor() {
  return {
    name: 'ruam:lit-for-our-floor',
    transform: {
      filter: { id: /node_modules[\\/](lit-html|lit-element|@lit[\\/]reactive-element)[\\/]/ },
      handler(code, id) {
        if (/css-tag\.js$/.test(id)) return { code: cssTag, map: null };
        const rules = Object.entries(unused).find(([file]) => id.endsWith(file))?.[1] ?? [];
        const left = rules.reduce((text, [pattern, instead]) => {
          // A release of Lit that says it otherwise must be looked at.
          if (!pattern.test(text)) this.error(`${id} has nothing like ${pattern}`);
          return text.replace(pattern, instead);
        }, code);
        return { code: left, map: null };
      },
    },
  };
}

const unused = {
  'lit-html.js': [
    [/\(\w+\.litHtmlVersions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/, '0'],
    [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
    [/2===(\w)\?"<svg>":3===\1\?"<math>":""/, '""'],
    [/2===(\w)\?"<\/svg>":3===\1\?"<\/math>":""/, '""'],
    [/2===(\w)\|\|3===\1(?=\)\{const)/, '0'],
  ],
  'lit-element.js': [
    [/\(\w+\.litElementVersions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/, '0'],
    [/\w+\.litElementPolyfillSupport/, 'void 0'],
    [/\w+\.litElementHydrateSupport/, '(void 0)'],
  ],
  'reactive-element.js': [
    [/\(\w+\.reactiveElementVersions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/, '0'],
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
    [/Symbol\.metadata\s*\?\?=[^;]*;/, ';'],
    [/this\[Symbol\.metadata\]/, 'null'],
    [/toAttribute\(.*?(?=,fromAttribute\()/, 'toAttribute(){}'],
    [/_\$ET\(\w+,\w+\)\{.*?\}(?=_\$AK\()/, '_$ET(){}'],
  ],
};

/** What `css-tag.js` comes to where style sheets can be constructed and no value stands in them. */
const cssTag = `
export class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}
export const css = ([text]) => new CSSResult(text);
export const unsafeCSS = (text) => new CSSResult(text);
export const getCompatibleStyle = (style) => style;
export const supportsAdoptingStyleSheets = true;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
};
`;
