import type { TrackerWords } from '../tracker.ts';

/** The first words of `<ruam-tracker>` in Thai. */
export const trackerWords: TrackerWords = {
  title: 'ติดตามเรื่องร้องเรียน',
  reference: 'เลขที่เรื่อง',
  referenceHint: 'เช่น ABC-2569-7K3M9N',
  secret: 'รหัสลับ',
  secretHint: 'ตัวอักษร 16 ตัวในใบรับเรื่อง พิมพ์ตัวเล็กหรือใหญ่ก็ได้ หรือวางทั้งใบรับเรื่องในช่องใดก็ได้',
  look: 'ดูเรื่องของฉัน',
  looking: 'กำลังค้นหา…',
  lost: 'ลืมหรือทำรหัสลับหาย',
};
