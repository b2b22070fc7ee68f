import type { ProblemWords } from '../problems.ts';

/** The words of problems in English. */
export const problemWords: ProblemWords = {
  heading: 'There is a problem',
  problem: {
    required: () => 'Answer this question',
    'too-short': ({ min }) => `Use at least ${min} characters`,
    'too-long': ({ max }) => `Use ${max} characters or fewer`,
    'too-few': ({ min }) => `Choose at least ${min}`,
    'too-many': ({ max }) => `Choose no more than ${max}`,
    'too-small': ({ min }) => `Must be ${min} or more`,
    'too-large': ({ max }) => `Must be ${max} or less`,
    'not-a-number': () => 'Enter a number',
    'not-an-email': () => 'Enter an e-mail address, like name@example.com',
    'not-a-url': () => 'Enter a web address, like https://example.com',
    'not-a-date': () => 'Enter a real date',
    'bad-format': () => 'Check the format of this answer',
    'refused-by-rule': () => 'This answer does not fit the rules of the form',
  },
};
