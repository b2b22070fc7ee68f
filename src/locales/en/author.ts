import type { AuthorWords } from '../author.ts';

const shown = {
  text: 'a field to type in',
  one: 'choices, of which one can be taken',
  several: 'choices, of which several can be taken',
};

const meant = (near?: string) => (near === undefined ? '' : ` Did you mean ${quote(near)}?`);
const quote = (text: string) => JSON.stringify(text);

/** What the author of a form is told of it, in English. */
export const authorWords: AuthorWords = {
  heading: 'For the author of this survey',
  only: 'This list shows because of the attribute “author”. Remove it before people answer.',
  count: (count) => (count === 0 ? 'Everything in this survey is understood.' : `To look at: ${count}`),
  more: (count) => `… and ${count} more.`,
  whole: 'the form',
  findings: {
    'not-json': ({ line, column }) => `The file is not JSON: line ${line}, column ${column} cannot be read.`,
    'not-a-form': () => 'There are no questions: neither “pages” nor “elements” holds any.',
    'no-file': ({ status }) =>
      status ? `The file did not come: the server answered ${status}.` : 'The file did not come: there was no answer.',
    'no-kind': (params) => `There is no "type"; it is shown as ${shown[params.shown]}.`,
    'unknown-kind': ({ kind, near, ...params }) =>
      `${quote(kind)} is not a kind that Ruam knows; it is shown as ${shown[params.shown]}.${meant(near)}`,
    'unknown-property': ({ name, near }) =>
      `${quote(name)} is not a property that Ruam knows; it is left out.${meant(near)}`,
    'unused-property': ({ name, count }) =>
      `Nothing comes of ${quote(name)} here${count > 1 ? `, which is used ${count} times` : ''}.`,
    'unknown-validator': ({ kind, near }) =>
      `${quote(kind)} is not a validator that Ruam knows; it checks nothing.${meant(near)}`,
    'unknown-trigger': ({ kind, near }) =>
      `${quote(kind)} is not a trigger that Ruam knows; it does nothing.${meant(near)}`,
    'bad-expression': ({ position }) => `This expression cannot be read from character ${position} on; it is left out.`,
    'expression-not-text': () => 'This is not a text, so it cannot be read as an expression; it is left out.',
    'unknown-name': ({ name, near }) => `No question has the name ${quote(name)}; it counts as empty.${meant(near)}`,
    'unknown-function': ({ name, near }) =>
      `${quote(name)} is not a function that Ruam knows; a condition that calls it is left out, else it gives nothing.${meant(near)}`,
    circle: ({ names }) => `These questions wait for each other: ${names}.`,
    'bad-pattern': () => 'This is not a regular expression; it checks nothing.',
    'no-name': () => 'There is no “name”; the answer is kept under a name by its place.',
    'duplicate-name': ({ name }) => `Another question has the name ${quote(name)} too; they share one answer.`,
    'no-choices': () => 'There is nothing to choose: “choices” is missing or empty.',
    'no-value': () => 'This choice has no “value”, so it cannot be chosen.',
    'duplicate-value': ({ value }) => `Another choice has the value ${quote(value)} too.`,
    'dropped-markup': ({ names }) => `This markup does not show: ${names}`,
    'unsafe-address': () => 'This is not an address of a page or a picture; it is left out.',
    'choices-by-url': ({ origin }) =>
      `Choices come from ${origin}. The policy of the page must allow it (connect-src), and the site must answer other sites (CORS).`,
  },
};
