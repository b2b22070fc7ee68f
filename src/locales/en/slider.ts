import type { SliderWords } from '../slider.ts';

/** The words of a number on a scale in English. */
export const sliderWords: SliderWords = { less: 'Less', more: 'More', from: 'From', to: 'To', unset: 'Not chosen yet' };
