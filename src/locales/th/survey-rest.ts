import type { SurveyRestWords } from '../survey-rest.ts';
import { draftWords as draft } from './draft.ts';
import { guardWords as guard } from './guard.ts';
import { problemWords as problems } from './problems.ts';
import { sendingWords } from './sending.ts';
import { surveyWords } from './survey.ts';

/** What `<ruam-survey>` says once somebody has begun, in Thai. */
export const surveyRestWords: SurveyRestWords = {
  notice:
    'หน่วยงานสอบถามเพื่อนำไปปรับปรุงงาน ตามภารกิจเพื่อประโยชน์สาธารณะ (พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 24 (4)) การไม่ตอบไม่มีผลต่อการรับบริการ หากท่านให้ช่องทางติดต่อ เฉพาะเจ้าหน้าที่ของแบบสอบถามนี้จะเห็นและใช้เพื่อติดต่อท่านเท่านั้น โดยจะลบภายใน 90 วัน คำตอบอื่นจะลบภายใน 3 ปี ท่านมีสิทธิขอสำเนา ขอแก้ไข หรือขอลบข้อมูลของท่านได้ที่เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลของหน่วยงาน',
  review: 'ตรวจทานคำตอบก่อนส่ง',
  change: 'แก้ไข',
  unanswered: 'ไม่ได้ตอบ',
  thanks: 'ขอบคุณที่ตอบแบบสอบถาม',
  thanksMore: 'หน่วยงานได้รับคำตอบของท่านแล้ว และจะนำไปใช้ปรับปรุงงาน',
  sentAt: (when) => `รับเมื่อ ${when}`,
  another: 'ตอบอีกครั้ง',
  goOn: 'ไปหน้าถัดไป',
  problems,
  sending: { ...sendingWords, send: surveyWords.send, notSent: 'ยังส่งไม่สำเร็จ คำตอบของท่านยังอยู่ครบ' },
  guard,
  draft,
};
