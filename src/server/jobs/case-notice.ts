import { endOf } from '../../clock/days.ts';
import { formatDate } from '../../country/th/date.ts';
import { caseWords } from '../../locales/cases.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { mailWords } from '../../locales/mail.ts';
import type { Config } from '../config.ts';
import type { SendMail } from '../mail.ts';
import { type CaseEvent, eventsOf } from '../store/case-events.ts';
import { findCase, type StoredCase } from '../store/cases.ts';
import { contactsOf } from '../store/contacts.ts';
import type { Database } from '../store/database.ts';
import type { Handler } from './worker.ts';

/**
 * Tells whoever filed a case, by mail, that something happened: never what was written, never the secret. Who left no
 * address, and who did it themself, is told nothing, except that the case was received.
 */
export function caseNotice(db: Database, config: Config, sendMail: SendMail): Handler<'case-notice'> {
  return {
    async run({ reference, seq }, jobId) {
      const it = await findCase(db, reference);
      if (!it) return;
      const event = (await eventsOf(db, reference, true)).find((each) => each.seq === seq);
      const email = (await contactsOf(db, [it.responseId])).get(it.responseId)?.email;
      if (!event || typeof email !== 'string' || !concernsCitizen(event)) return;
      await sendMail({ id: jobId, to: email, ...letter(config, it, event) });
    },
  };
}

const concernsCitizen = ({ actor, kind }: CaseEvent) => actor !== 'citizen' || kind === 'filed';

function letter({ agency, complaints }: Config, it: StoredCase, { to, kind }: CaseEvent) {
  const lang = nearestLanguage(it.lang);
  const facts = {
    agency: agency.name[lang],
    reference: it.reference,
    state: caseWords[lang].states[to ?? it.state],
    tracker: complaints.tracker,
    due: formatDate(endOf(it.promised.due), lang),
  };
  const words = mailWords[lang];
  if (kind === 'filed') return words.caseFiled(facts);
  return kind === 'message' ? words.caseMessage(facts) : words.caseMoved(facts);
}
