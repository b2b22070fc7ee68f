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
    // Directives that speak up by themselves must know whether they are on the page; those of ours only answer.
    [/for\(this\._\$AP\?\.\(!1,!0,s\);/, 'for(;'],
    [/setConnected\(t\)\{.*?\}(?=\}class)/, ''],
    [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
    [/get _\$AU\(\)\{return this\._\$AM\._\$AU\}/g, ''],
    [/,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
    [/this\._\$AN=void 0,/g, ''],
    [/h\?\._\$AO\?\.\(!1\),/, ''],
    [/\(t\?\.creationScope\?\?(\w)\)\.importNode/, '$1.importNode'],
    [
      /const e=s\?\.renderBefore\?\?i;let h=e(\._\$litPart\$);if\(void 0===h\)\{.*?\}(?=return h)/,
      'let h=i$1;h??=i$1=new k(i.appendChild(c()),null,void 0,s);',
    ],
    // What directives of others might ask of a place in a template.
    [/get parentNode\(\)\{let t=.*?(?=_\$AI\()/, ''],
    [/get parentNode\(\)\{return this\._\$AM\.parentNode\}/, ''],
    [/get tagName\(\)\{return this\.element\.tagName\}/, ''],
    // No template of ours holds a value in the text of a text area or a title, nor in a comment.
    [/if\(\w\.test\(\w\.tagName\)\)\{const t=.*?\}\}(?=\}else if\(8===)/, ''],
    [/else\{let t=-1;for\(;-1!==.*?\}(?=\w\+\+\})/, ''],
  ],
  'lit-element.js': [
    [/\(\w+\.litElementVersions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/, '0'],
    [/\w+\.litElementPolyfillSupport/, 'void 0'],
    [/\w+\.litElementHydrateSupport/, '(void 0)'],
    [/createRenderRoot\(\)\{.*?\}(?=update\()/, ''],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [/connectedCallback\(\)\{.*?\}(?=render\(\))/, ''],
  ],
  'reactive-element.js': [
    [/\(\w+\.reactiveElementVersions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/, '0'],
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
    [/Symbol\.metadata\s*\?\?=[^;]*;/, ';'],
    [/this\[Symbol\.metadata\]/, 'null'],
    [/toAttribute\(.*?\},fromAttribute\(.*?\}\}(?=,f=)/, 'fromAttribute:(t,s)=>s===Boolean?t!==null:t}'],
    [/_\$ET\(\w+,\w+\)\{.*?\}(?=_\$AK\()/, ''],
    [/this\._\$Eq&&=.*?,(?=this\._\$EM)/, ''],
    [
      /!\(\((\w)\.hasChanged\?\?(\w)\)\((\w),(\w)\)\|\|.*?\)\)\)return;this\.C/,
      '!($1.hasChanged??$2)($3,$4))return;this.C',
    ],
    [/C\(t,s,\{useDefault.*?\}async/, 'C(t,s){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}async'],
    [/this\[e\]=r\?\?this\._\$Ej\?\.get\(e\)\?\?r/, 'this[e]=r'],
    [/reflect:!1,useDefault:!1,/, ''],
    [/removeController\(t\)\{.*?\}/, ''],
    [/if\(s\.state&&\(s\.attribute=!1\),/, 'if('],
    // The styles of our elements are lists of sheets.
    [/finalizeStyles\(s\)\{.*?return i\}/, 'finalizeStyles(s){return s}'],
    [/"string"==typeof t\?t\.toLowerCase\(\):void 0/, 't.toLowerCase()'],
    [/static addInitializer\(.*?\}(?=static get)/, ''],
    [/void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(.*?\)\)\}/, '}'],
    [/(\w)=\(t,s\)=>t,(?=\w=\{fromAttribute)/, ''],
    ...['elementProperties', 'finalized', 'properties'].map((name) => [
      new RegExp(`\\bd\\("${name}"\\)`, 'g'),
      `"${name}"`,
    ]),
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
