import type { LongListWords } from '../long-list.ts';

/** The words of a list that is too long to be shown at once in Thai. */
export const longListWords: LongListWords = {
  filter: 'พิมพ์บางคำเพื่อค้นหาในรายการ',
  shown: (shown, all) => `แสดง ${shown} จาก ${all} รายการ`,
  found: (count) => `พบ ${count} รายการ`,
  foundMore: (shown, count) => `พบ ${count} รายการ แสดง ${shown} รายการแรก`,
  none: 'ไม่พบรายการที่ตรงกัน',
  more: (count) => `แสดงอีก ${count} รายการ`,
};
