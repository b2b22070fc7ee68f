import type { TagboxWords } from '../tagbox.ts';

/** The words of choosing several from a long list in Thai. */
export const tagboxWords: TagboxWords = {
  chosen: (count, all) => (count ? `เลือกแล้ว ${count} จาก ${all} รายการ` : `เลือกจาก ${all} รายการ`),
  remove: (text) => `นำออก ${text}`,
  removed: (text) => `นำ ${text} ออกแล้ว`,
};
