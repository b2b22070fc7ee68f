import type { ComplaintReceipt, ComplaintView, NewComplaint } from '../../src/contract/complaints.ts';
import { type Move, moveCase, type Rules } from '../../src/server/complaints/move-case.ts';
import { lockCase, type StoredCase } from '../../src/server/store/cases.ts';
import type { Database } from '../../src/server/store/database.ts';
import { newKey, type TestApp, widgetHeaders } from './app.ts';

/** A whole complaint, by somebody who can be reached. */
export function aComplaint(more: Partial<NewComplaint> = {}): NewComplaint {
  return {
    category: 'service',
    identity: 'named',
    answers: { what: 'รอคิวสามชั่วโมงแต่เจ้าหน้าที่ปิดรับก่อนเวลา' },
    person: { name: 'สมหญิง ใจดี', email: 'somying@example.com', phone: '081-234-5678' },
    lang: 'th',
    ...more,
  };
}

/** Files a complaint, and gives the receipt. */
export async function fileComplaint({ post }: TestApp, more: Partial<NewComplaint> = {}): Promise<ComplaintReceipt> {
  const reply = await post({ path: '/api/v1/complaints', body: aComplaint(more) });
  if (reply.status !== 201) throw new Error(await reply.text());
  return (await reply.json()) as ComplaintReceipt;
}

/** Looks a complaint up by its receipt. */
export async function lookUp({ post }: TestApp, { reference, secret }: Pick<ComplaintReceipt, 'reference' | 'secret'>) {
  const reply = await post({ path: '/api/v1/complaints/lookup', body: { reference, secret } });
  if (reply.status !== 200) throw new Error(await reply.text());
  return (await reply.json()) as ComplaintView;
}

/** Does something with a complaint by its receipt. */
export function actWith(
  { post }: TestApp,
  { reference, secret }: Pick<ComplaintReceipt, 'reference' | 'secret'>,
  what: 'moves' | 'messages' | 'rating',
  body: unknown,
  key = newKey(),
) {
  const headers = { ...widgetHeaders(), Authorization: `Ruam ${reference}.${secret}`, 'Idempotency-Key': key };
  return post({ path: `/api/v1/complaints/${reference}/${what}`, body, headers });
}

/** Moves a case as staff do who say why, unless `how` says otherwise. */
export function moveAsStaff(
  db: Database,
  rules: Rules,
  reference: string,
  how: Pick<Move, 'to' | 'reason' | 'at'> & Partial<Move>,
) {
  return db.transaction(async (tx) => {
    const it = (await lockCase(tx, reference)) as StoredCase;
    return moveCase(tx, rules, it, { actor: 'staff', text: 'ตามที่ตรวจสอบ', ...how });
  });
}
