import type { DraftWords } from '../draft.ts';

/** The words of drafts in Thai. */
export const draftWords: DraftWords = {
  keep: 'เก็บข้อความที่พิมพ์ไว้ในเครื่องนี้ 7 วัน',
  keepHint: 'โปรดอย่าเลือกหากใช้เครื่องร่วมกับผู้อื่น ช่องทางติดต่อจะไม่ถูกเก็บไว้ในเครื่อง',
  erase: 'ลบข้อความที่เก็บไว้',
};
