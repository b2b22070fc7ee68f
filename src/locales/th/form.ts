import type { FormWords } from '../form.ts';

/** The words of forms in Thai. */
export const formWords: FormWords = {
  optional: 'ไม่บังคับ',
  choose: 'โปรดเลือก',
  yes: 'ใช่',
  no: 'ไม่ใช่',
};
