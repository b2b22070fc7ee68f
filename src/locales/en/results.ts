import type { ResultsWords } from '../results.ts';

/** The words of published results in English. */
export const resultsWords: ResultsWords = {
  answered: ({ count, date }) => `${count} people have answered, as of ${date}`,
  question: 'Question',
  choice: 'Answer',
  count: 'Number',
  share: 'Share',
  hidden: 'not shown',
  whyHidden:
    '“Not shown” stands for fewer than 5 answers, or for a figure from which these could be worked out, so that nobody learns who answered what.',
  notYet: 'Fewer than 10 people have answered. Results will be published when there are enough answers.',
  tooFew: 'The answers to this question cannot be published: there are too few, or nearly all are the same.',
  closed: 'The results of this survey are not published.',
  base: ({ count }) => `${count} answers to this question`,
  mean: 'Mean',
  median: 'Median',
  topTwo: 'Chose one of the two best',
  nps: 'Net promoter score',
  place: 'Mean place (1 is first)',
  item: 'Item',
  failed: 'We cannot show the results now. Check your connection, then try again.',
  again: 'Try again',
  year: ({ year }) => `Thai fiscal year ${year}`,
  quarter: ({ quarter, year }) => `Quarter ${quarter} of Thai fiscal year ${year}`,
};
