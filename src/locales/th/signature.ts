import type { SignatureWords } from '../signature.ts';

/** The words of signatures in Thai. */
export const signatureWords: SignatureWords = {
  draw: 'ลงลายมือชื่อที่นี่ด้วยนิ้วหรือเมาส์',
  use: 'ใช้ลายมือชื่อนี้',
  clear: 'ล้าง',
  type: 'หรือพิมพ์ชื่อของท่านแทนลายมือชื่อ',
  picture: 'หรือเลือกรูปภาพลายมือชื่อของท่าน',
  signed: 'ลงลายมือชื่อแล้ว',
};
