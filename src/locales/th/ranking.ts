import type { RankingWords } from '../ranking.ts';

/** The words of putting choices in order in Thai. */
export const rankingWords: RankingWords = {
  hint: 'กดลูกศรเพื่อเลื่อนลำดับขึ้นหรือลง',
  keep: 'ใช้ลำดับนี้',
  left: 'ข้อที่ยังไม่ได้จัดลำดับ',
  up: (text) => `เลื่อนขึ้น ${text}`,
  down: (text) => `เลื่อนลง ${text}`,
  pick: (text) => `เพิ่มในลำดับ ${text}`,
  take: (text) => `นำออกจากลำดับ ${text}`,
  taken: (text) => `นำ ${text} ออกจากลำดับแล้ว`,
  at: (text, place, count) => `${text} อยู่ลำดับที่ ${place} จาก ${count}`,
};
