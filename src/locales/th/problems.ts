import type { ProblemWords } from '../problems.ts';

/** The words of problems in Thai. */
export const problemWords: ProblemWords = {
  heading: 'โปรดแก้ไขข้อมูลต่อไปนี้',
  problem: {
    required: () => 'โปรดตอบคำถามนี้',
    'too-short': ({ min }) => `โปรดพิมพ์อย่างน้อย ${min} ตัวอักษร`,
    'too-long': ({ max }) => `โปรดพิมพ์ไม่เกิน ${max} ตัวอักษร`,
    'too-few': ({ min }) => `โปรดเลือกอย่างน้อย ${min} ข้อ`,
    'too-many': ({ max }) => `โปรดเลือกไม่เกิน ${max} ข้อ`,
    'too-small': ({ min }) => `ต้องไม่น้อยกว่า ${min}`,
    'too-large': ({ max }) => `ต้องไม่มากกว่า ${max}`,
    'not-a-number': () => 'โปรดใส่เป็นตัวเลข',
    'not-an-email': () => 'โปรดใส่อีเมลให้ถูกต้อง เช่น name@example.com',
    'not-a-url': () => 'โปรดใส่ที่อยู่เว็บไซต์ให้ถูกต้อง เช่น https://example.com',
    'not-a-date': () => 'โปรดใส่วันที่ให้ถูกต้อง',
    'bad-format': () => 'รูปแบบข้อมูลไม่ถูกต้อง',
    'refused-by-rule': () => 'คำตอบนี้ไม่เป็นไปตามเงื่อนไขของแบบสอบถาม',
  },
};
