import type { MailWords } from '../mail.ts';

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
};
