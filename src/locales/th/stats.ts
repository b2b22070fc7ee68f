import type { StatsWords } from '../stats.ts';

/** The words of figures of complaints in Thai. */
export const statsWords: StatsWords = {
  title: 'สถิติเรื่องร้องเรียน',
  kinds: { general: 'เรื่องร้องเรียนทั่วไป', misconduct: 'เรื่องร้องเรียนการทุจริตและประพฤติมิชอบ' },
  figures: {
    received: 'รับเรื่อง',
    finished: 'แจ้งผลหรือยุติแล้ว',
    open: 'อยู่ระหว่างดำเนินการ',
    overdue: 'เกินกำหนด',
    resolved: 'แจ้งผลแล้ว รอผู้ร้องยืนยัน',
    confirmed: 'ผู้ร้องยืนยันว่าแก้ไขแล้ว',
    lapsed: 'ปิดเรื่องเพราะผู้ร้องไม่ตอบกลับ',
    forwarded: 'ส่งต่อหน่วยงานที่มีอำนาจ',
    noAction: 'ยุติเรื่อง',
    duplicate: 'รวมกับเรื่องอื่น',
    withdrawn: 'ผู้ร้องถอนเรื่อง',
    reopened: 'เคยพิจารณาใหม่',
  },
  month: 'เดือน',
  total: 'รวม',
  outcomes: 'ผลของเรื่องที่แจ้งผลหรือยุติแล้ว',
  none: ({ period }) => `ไม่มีเรื่องร้องเรียนใน${period}`,
  noneYet: 'ยังไม่มีเรื่องร้องเรียนในช่วงนี้',
  asOf: ({ date }) => `ข้อมูล ณ วันที่ ${date}`,
  year: ({ year }) => `ปีงบประมาณ พ.ศ. ${year}`,
  half: ({ half, year }) => `รอบ 6 เดือน${half === '1' ? 'แรก' : 'หลัง'} ปีงบประมาณ พ.ศ. ${year}`,
  quarter: ({ quarter, year }) => `ไตรมาสที่ ${quarter} ปีงบประมาณ พ.ศ. ${year}`,
  failed: 'ขณะนี้แสดงสถิติไม่ได้ โปรดตรวจสอบอินเทอร์เน็ต แล้วลองอีกครั้ง',
  again: 'ลองอีกครั้ง',
};
