import type { AuthorWords } from '../author.ts';

const shown = { text: 'ช่องกรอกข้อความ', one: 'ตัวเลือกที่เลือกได้ข้อเดียว', several: 'ตัวเลือกที่เลือกได้หลายข้อ' };

const meant = (near?: string) => (near === undefined ? '' : ` ท่านหมายถึง ${quote(near)} หรือไม่`);
const quote = (text: string) => JSON.stringify(text);

/** What the author of a form is told of it, in Thai. */
export const authorWords: AuthorWords = {
  heading: 'สำหรับผู้จัดทำแบบสอบถาม',
  only: 'รายการนี้แสดงเพราะมีแอตทริบิวต์ “author” โปรดลบออกก่อนเปิดให้ประชาชนตอบ',
  count: (count) => (count === 0 ? 'อ่านแบบสอบถามนี้ได้ครบถ้วน' : `ข้อที่ควรตรวจสอบ ${count} ข้อ`),
  more: (count) => `และอีก ${count} ข้อ`,
  whole: 'ทั้งแบบสอบถาม',
  findings: {
    'not-json': ({ line, column }) => `ไฟล์นี้ไม่ใช่ JSON อ่านบรรทัดที่ ${line} ตัวอักษรที่ ${column} ไม่ได้`,
    'not-a-form': () => 'ไม่พบคำถาม ทั้งใน “pages” และ “elements”',
    'no-file': ({ status }) => (status ? `เปิดไฟล์ไม่ได้ เครื่องแม่ข่ายตอบรหัส ${status}` : 'เปิดไฟล์ไม่ได้ ไม่มีคำตอบจากเครื่องแม่ข่าย'),
    'no-kind': (params) => `ไม่ได้ระบุ "type" จึงแสดงเป็น${shown[params.shown]}`,
    'unknown-kind': ({ kind, near, ...params }) =>
      `ไม่รู้จักคำถามชนิด ${quote(kind)} จึงแสดงเป็น${shown[params.shown]}${meant(near)}`,
    'unknown-property': ({ name, near }) => `ไม่รู้จักคุณสมบัติ ${quote(name)} จึงไม่ได้นำมาใช้${meant(near)}`,
    'unused-property': ({ name, count }) => `คุณสมบัติ ${quote(name)} ไม่มีผลที่นี่${count > 1 ? ` (ใช้ ${count} แห่ง)` : ''}`,
    'unknown-validator': ({ kind, near }) => `ไม่รู้จักการตรวจสอบชนิด ${quote(kind)} จึงไม่ได้ตรวจ${meant(near)}`,
    'unknown-trigger': ({ kind, near }) => `ไม่รู้จัก trigger ชนิด ${quote(kind)} จึงไม่มีผล${meant(near)}`,
    'bad-expression': ({ position }) => `อ่านเงื่อนไขนี้ไม่ได้ตั้งแต่ตัวอักษรที่ ${position} จึงไม่ได้นำมาใช้`,
    'expression-not-text': () => 'ค่านี้ไม่ใช่ข้อความ จึงอ่านเป็นเงื่อนไขไม่ได้และไม่ได้นำมาใช้',
    'unknown-name': ({ name, near }) => `ไม่มีคำถามชื่อ ${quote(name)} จึงถือว่าไม่มีคำตอบ${meant(near)}`,
    'unknown-function': ({ name, near }) =>
      `ไม่รู้จักฟังก์ชัน ${quote(name)} เงื่อนไขที่เรียกใช้จึงไม่ได้นำมาใช้ และการคำนวณจะไม่มีค่า${meant(near)}`,
    circle: ({ names }) => `คำถามเหล่านี้รอกันเป็นวง: ${names}`,
    'bad-pattern': () => 'ค่านี้ไม่ใช่ regular expression จึงไม่ได้ตรวจ',
    'no-name': () => 'ไม่ได้ระบุ “name” คำตอบจึงเก็บด้วยชื่อตามลำดับของคำถาม',
    'duplicate-name': ({ name }) => `มีคำถามอื่นชื่อ ${quote(name)} ด้วย จึงใช้คำตอบร่วมกัน`,
    'no-choices': () => 'ไม่มีตัวเลือก เพราะไม่มี “choices” หรือไม่มีรายการในนั้น',
    'no-value': () => 'ตัวเลือกนี้ไม่มี “value” จึงเลือกไม่ได้',
    'duplicate-value': ({ value }) => `มีตัวเลือกอื่นที่มีค่า ${quote(value)} ด้วย`,
    'dropped-markup': ({ names }) => `ส่วนของ HTML ที่ไม่แสดง: ${names}`,
    'unsafe-address': () => 'ค่านี้ไม่ใช่ที่อยู่ของหน้าเว็บหรือรูปภาพ จึงไม่ได้นำมาใช้',
    'choices-by-url': ({ origin }) =>
      `ตัวเลือกมาจาก ${origin} นโยบายของหน้าเว็บต้องอนุญาต (connect-src) และเว็บนั้นต้องตอบเว็บอื่นได้ (CORS)`,
  },
};
