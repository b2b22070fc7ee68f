import type { TrackerWords } from '../tracker.ts';

/** The first words of `<ruam-tracker>` in English. */
export const trackerWords: TrackerWords = {
  title: 'Follow your complaint',
  reference: 'Reference',
  referenceHint: 'For example, ABC-2569-7K3M9N',
  secret: 'Secret',
  secretHint:
    '16 characters on your receipt. Capital or small letters both work. You can also paste the whole receipt here.',
  look: 'See my complaint',
  looking: 'Looking…',
  lost: 'I have lost my secret',
};
