import type { SliderWords } from '../slider.ts';

/** The words of a number on a scale in Thai. */
export const sliderWords: SliderWords = { less: 'ลด', more: 'เพิ่ม', from: 'ตั้งแต่', to: 'ถึง', unset: 'ยังไม่ได้เลือก' };
