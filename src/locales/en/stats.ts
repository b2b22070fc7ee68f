import type { StatsWords } from '../stats.ts';

/** The words of figures of complaints in English. */
export const statsWords: StatsWords = {
  title: 'Complaints in figures',
  kinds: { general: 'General complaints', misconduct: 'Complaints of corruption and misconduct' },
  figures: {
    received: 'Received',
    finished: 'Answered or ended',
    open: 'In progress',
    overdue: 'Overdue',
    resolved: 'Resolved, waiting for the complainant',
    confirmed: 'Confirmed by the complainant',
    lapsed: 'Closed because the complainant did not reply',
    forwarded: 'Passed to the authority in charge',
    noAction: 'Ended without action',
    duplicate: 'Joined with another complaint',
    withdrawn: 'Withdrawn',
    reopened: 'Taken up again at least once',
  },
  month: 'Month',
  total: 'Total',
  outcomes: 'What came of those answered or ended',
  none: ({ period }) => `No complaints in ${period}`,
  noneYet: 'No complaints in this period so far',
  asOf: ({ date }) => `As of ${date}`,
  year: ({ year }) => `Thai fiscal year ${year}`,
  half: ({ half, year }) => `${half === '1' ? 'first' : 'second'} half of Thai fiscal year ${year}`,
  quarter: ({ quarter, year }) => `quarter ${quarter} of Thai fiscal year ${year}`,
  failed: 'The figures cannot be shown now. Check your connection and try again.',
  again: 'Try again',
};
