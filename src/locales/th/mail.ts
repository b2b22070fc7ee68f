import type { CaseFacts, MailWords } from '../mail.ts';

const follow = ({ reference, tracker }: CaseFacts) => `เลขที่เรื่อง: ${reference}
${tracker ? `\nติดตามเรื่องได้ที่ ${tracker}\n` : ''}
โปรดใช้เลขที่เรื่องพร้อมรหัสลับในใบรับเรื่องของท่าน
เจ้าหน้าที่จะไม่ขอรหัสลับจากท่าน และอีเมลนี้ไม่แสดงเนื้อหาเรื่องร้องเรียน
อีเมลนี้ส่งจากระบบอัตโนมัติ โปรดอย่าตอบกลับ
`;

/** The words of mails in Thai. */
export const mailWords: MailWords = {
  newResponse: ({ title, form, id, when, test }) => ({
    subject: test ? `มีคำตอบทดสอบใน “${title}”` : `มีคำตอบใหม่ใน “${title}”`,
    text: `มีผู้ส่งคำตอบในแบบสอบถาม “${title}” (${form}) เมื่อวันที่ ${when}
${test ? 'คำตอบนี้ส่งมาเพื่อทดสอบระบบ\n' : ''}
เลขที่คำตอบ: ${id}

ท่านอ่านคำตอบได้โดยใช้คำสั่งนี้บนเครื่องแม่ข่าย

    ruam responses list ${id}

เพื่อคุ้มครองข้อมูลส่วนบุคคล อีเมลนี้จึงไม่แสดงเนื้อหาคำตอบและผู้ตอบ
อีเมลนี้ส่งจากระบบอัตโนมัติ โปรดอย่าตอบกลับ
`,
  }),
  caseFiled: (facts) => ({
    subject: `${facts.agency} รับเรื่อง ${facts.reference} แล้ว`,
    text: `${facts.agency} ได้รับเรื่องร้องเรียนของท่านแล้ว และจะดำเนินการภายในวันที่ ${facts.due}

${follow(facts)}`,
  }),
  caseMoved: (facts) => ({
    subject: `ความคืบหน้าเรื่อง ${facts.reference}: ${facts.state}`,
    text: `เรื่องร้องเรียนของท่านมีความคืบหน้า: ${facts.state}

${follow(facts)}`,
  }),
  caseCode: ({ agency, reference, code, minutes, tracker }) => ({
    subject: `รหัสยืนยันสำหรับเรื่อง ${reference}`,
    text: `มีผู้ขอรหัสลับใหม่ของเรื่อง ${reference} ที่ยื่นไว้กับ ${agency}

รหัสยืนยัน: ${code}

ใช้ได้ครั้งเดียวภายใน ${minutes} นาที${tracker ? ` ที่ ${tracker}` : ' ในหน้าติดตามเรื่อง'} หากได้รับหลายฉบับ โปรดใช้ฉบับล่าสุด
เมื่อได้รหัสลับใหม่แล้ว รหัสลับเดิมจะใช้ไม่ได้

หากท่านไม่ได้ขอ ไม่ต้องทำอะไร รหัสลับเดิมยังใช้ได้ และโปรดอย่าบอกรหัสนี้แก่ผู้ใด เจ้าหน้าที่จะไม่ขอรหัสนี้จากท่าน
อีเมลนี้ส่งจากระบบอัตโนมัติ โปรดอย่าตอบกลับ
`,
  }),
  caseMessage: (facts) => ({
    subject: `มีข้อความใหม่ในเรื่อง ${facts.reference}`,
    text: `เจ้าหน้าที่ส่งข้อความถึงท่านในเรื่องร้องเรียนนี้

${follow(facts)}`,
  }),
  caseForOffice: ({ reference, category, state, reason, isNew }) => ({
    subject: isNew ? `เรื่องร้องเรียนใหม่ ${reference}` : `มีความเคลื่อนไหวในเรื่อง ${reference}`,
    text: `เลขที่เรื่อง: ${reference}
ประเภท: ${category}
สถานะ: ${state}${reason ? `\nเหตุผล: ${reason}` : ''}

โปรดเปิดเรื่องในระบบรับเรื่องร้องเรียน อีเมลนี้ไม่แสดงเนื้อหาเพื่อคุ้มครองข้อมูลส่วนบุคคล
อีเมลนี้ส่งจากระบบอัตโนมัติ โปรดอย่าตอบกลับ
`,
  }),
};
