import type { FormWords } from '../form.ts';

/** The words of forms in Thai. */
export const formWords: FormWords = {
  optional: 'ไม่บังคับ',
  choose: 'โปรดเลือก',
  left: (count) => `พิมพ์ได้อีก ${count} ตัวอักษร`,
};
