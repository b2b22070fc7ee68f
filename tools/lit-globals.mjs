/**
 * Takes out of Lit the lines with which each copy of it announces itself on `window`:
 * the served files have one copy of their own, and leave no name on the page.
 * @returns {import('vite').Plugin}
 */
export function withoutLitGlobals() {
  return {
    name: 'ruam:without-lit-globals',
    transform: {
      filter: {
        id: /node_modules[\\/](lit-html|lit-element|@lit[\\/]reactive-element)[\\/]/,
        code: /Versions\s*\?\?=/,
      },
      handler(code) {
        return {
          code: code.replace(
            /\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/,
            '0',
          ),
          map: null,
        };
      },
    },
  };
}
