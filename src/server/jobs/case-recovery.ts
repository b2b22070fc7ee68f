import { randomUUID } from 'node:crypto';
import { recoveryTerm } from '../../contract/complaint-wire.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { mailWords } from '../../locales/mail.ts';
import { hashSecret, newSecret } from '../complaints/receipt.ts';
import { hashOfEmail } from '../complaints/recovery.ts';
import type { Config } from '../config.ts';
import type { SendMail } from '../mail.ts';
import { putCode } from '../store/case-codes.ts';
import { findCase } from '../store/cases.ts';
import { emailOf } from '../store/contacts.ts';
import type { Database } from '../store/database.ts';
import type { Handler } from './worker.ts';

/**
 * Sends a code by which whoever filed a case gets a new secret, if the address is the one that they gave then and have
 * confirmed: one that was mistyped is a stranger's.
 */
export function caseRecovery(
  db: Database,
  { agency, complaints }: Config,
  sendMail: SendMail,
  now: () => Date = () => new Date(),
): Handler<'case-recovery'> {
  return {
    async run({ reference, email, lang, expiresAt }) {
      const until = new Date(expiresAt);
      const it = await findCase(db, reference);
      const { address: to, confirmed } = (it && (await emailOf(db, it.responseId))) ?? {
        address: '',
        confirmed: false,
      };
      if (!confirmed || hashOfEmail(to) !== email || until <= now()) return;
      // Each try brings a code of its own, since no code is kept: so each is a mail of its own, too.
      const code = newSecret();
      if (!(await putCode(db, reference, hashSecret(code), until))) return;
      const language = nearestLanguage(lang);
      const facts = { agency: agency.name[language], reference, code, minutes: recoveryTerm / 60_000 };
      const words = mailWords[language].caseCode({ ...facts, tracker: complaints.tracker });
      await sendMail({ id: randomUUID(), to, ...words });
    },
  };
}
