import type { ItemsWords } from '../items.ts';

/** The words of questions that hold a list of small forms in Thai. */
export const itemsWords: ItemsWords = {
  item: (place) => `รายการที่ ${place}`,
  add: 'เพิ่มรายการ',
  remove: 'ลบรายการ',
  added: (title) => `เพิ่ม${title}แล้ว`,
  removed: (title) => `ลบ${title}แล้ว`,
  none: 'ยังไม่มีรายการ',
  details: 'รายละเอียด',
  total: 'รวม',
};
