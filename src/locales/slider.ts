import { sliderWords as en } from './en/slider.ts';
import type { Language } from './language.ts';
import { sliderWords as th } from './th/slider.ts';

/** The words of a number on a scale. */
export interface SliderWords {
  less: string;
  more: string;
  /** The two ends of a range. */
  from: string;
  to: string;
  /** As long as nothing is chosen. */
  unset: string;
}

/** The words of a number on a scale in every language. */
export const sliderWords: Record<Language, SliderWords> = { th, en };
