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
        const texts = [...nodesIn(this.parse(code))]
          .filter(({ type, tag }) => type === 'TaggedTemplateExpression' && tag.name in squeeze)
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
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
  css: (text) => text.replace(/\s*\n\s*/g, ' ').replace(/ ?([{};,]) ?/g, '$1'),
};
