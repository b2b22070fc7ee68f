import { nodesIn } from './syntax.mjs';

/**
 * Takes the line breaks and indents out of Lit's templates, which a minifier must leave as they are.
 * @returns {import('vite').Plugin}
 */
export function squeezeTemplates() {
  return {
    name: 'ruam:squeeze-templates',
    transform: {
      filter: { id: /[\\/]src[\\/].*\.ts$/, code: /\b(?:css|html)`/ },
      handler(code) {
        const templates = [...nodesIn(this.parse(code))].filter(
          ({ type, tag }) => type === 'TaggedTemplateExpression' && tag.name in squeeze,
        );
        if (templates.some(({ tag, quasi }) => tag.name === 'css' && quasi.expressions.length)) {
          this.error('A style sheet holds a value: the served Lit takes none.');
        }
        const texts = templates
          .flatMap(({ tag, quasi }) => quasi.quasis.map(({ start, end }) => ({ start, end, tag: tag.name })))
          .sort((a, b) => b.start - a.start);
        const squeezed = texts.reduce(
          (text, { start, end, tag }) => text.slice(0, start) + squeeze[tag](text.slice(start, end)) + text.slice(end),
          code,
        );
        return { code: squeezed, map: null };
      },
    },
  };
}

const squeeze = {
  // Where a line breaks between two pieces of a page, the break says nothing.
  html: (text) =>
    text
      .replace(/(^|>)\s*\n\s*(?=<|$)/g, '$1')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/ >/g, '>'),
  css: (text) =>
    text
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/@media \(/g, '@media(')
      .replace(/='([a-z][\w-]*)'\]/g, '=$1]')
      .replace(/ !important/g, '!important')
      .replace(/\b0\./g, '.')
      .replace(/;}/g, '}'),
};
