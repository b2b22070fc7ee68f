import type { FeedbackRestWords } from '../feedback-rest.ts';
import { draftWords as draft } from './draft.ts';
import { guardWords as guard } from './guard.ts';
import { problemWords as problems } from './problems.ts';
import { sendingWords as sending } from './sending.ts';

/** What `<ruam-feedback>` says once somebody has begun, in Thai. */
export const feedbackRestWords: FeedbackRestWords = {
  close: 'ปิด',
  saved: 'บันทึกคำตอบแล้ว ท่านตอบเพิ่มเติมได้',
  unsaved: 'ยังบันทึกคำตอบไม่ได้ ระบบจะส่งพร้อมกันเมื่อท่านกดส่ง',
  notice:
    'หน่วยงานสอบถามเพื่อนำไปปรับปรุงบริการ ตามภารกิจเพื่อประโยชน์สาธารณะ (พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 24 (4)) ท่านเลือกตอบเฉพาะข้อที่ต้องการได้ การไม่ตอบไม่มีผลต่อการรับบริการ หากท่านให้ช่องทางติดต่อ เฉพาะเจ้าหน้าที่ของบริการนี้จะเห็นและใช้เพื่อตอบกลับท่านเท่านั้น โดยจะลบภายใน 90 วัน คำตอบอื่นจะลบภายใน 3 ปี ท่านมีสิทธิขอสำเนา ขอแก้ไข หรือขอลบข้อมูลของท่านได้ที่เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลของหน่วยงาน',
  thanks: 'ขอบคุณสำหรับความคิดเห็น',
  thanksMore: 'หน่วยงานได้รับคำตอบของท่านแล้ว และจะนำไปปรับปรุงการให้บริการ',
  sentAt: (when) => `รับเมื่อ ${when}`,
  another: 'ตอบอีกครั้ง',
  quiet: 'ไม่ต้องถามอีก',
  problems,
  sending,
  guard,
  draft,
};
