import { endOf } from '../../clock/days.ts';
import { formatDate } from '../../country/th/date.ts';
import { caseWords } from '../../locales/cases.ts';
import { nearestLanguage } from '../../locales/language.ts';
import { mailWords } from '../../locales/mail.ts';
import { addressCode } from '../complaints/confirm-address.ts';
import { trackerAddress } from '../complaints/tracker-link.ts';
import type { Config } from '../config.ts';
import type { KeyRing } from '../key.ts';
import type { SendMail } from '../mail.ts';
import { type CaseEvent, eventsOf } from '../store/case-events.ts';
import { findCase, type StoredCase } from '../store/cases.ts';
import { emailOf } from '../store/contacts.ts';
import type { Database } from '../store/database.ts';
import type { Handler } from './worker.ts';

/**
 * Tells whoever filed a case, by mail, that something happened: never what was written, never the secret. Who left no
 * address, and who did it themself, is told nothing, except that the case was received and
 * that it has a new secret, which somebody else who reads that mail may have asked for. Until the address is confirmed,
 * each mail has the link that does so.
 */
export function caseNotice(db: Database, config: Config, keys: KeyRing, sendMail: SendMail): Handler<'case-notice'> {
  return {
    async run({ reference, seq }, jobId) {
      const it = await findCase(db, reference);
      if (!it) return;
      const event = (await eventsOf(db, reference, true)).find((each) => each.seq === seq);
      const email = await emailOf(db, it.responseId);
      if (!event || !email || !concernsCitizen(event)) return;
      const code = email.confirmed ? undefined : addressCode(keys, reference, email.address);
      await sendMail({ id: jobId, to: email.address, ...letter(config, it, event, code) });
    },
  };
}

const concernsCitizen = ({ actor, kind }: CaseEvent) => actor !== 'citizen' || kind === 'filed' || kind === 'renewed';

function letter(config: Config, it: StoredCase, { to, kind }: CaseEvent, code: string | undefined) {
  const lang = nearestLanguage(it.lang);
  const facts = {
    agency: config.agency.name[lang],
    phone: config.agency.phone,
    reference: it.reference,
    state: caseWords[lang].states[to ?? it.state],
    tracker: trackerAddress(config, it.reference, code),
    unconfirmed: code !== undefined,
    due: formatDate(endOf(it.promised.due), lang),
  };
  const words = mailWords[lang];
  if (kind === 'filed') return words.caseFiled(facts);
  if (kind === 'renewed') return words.caseRenewed(facts);
  return kind === 'message' ? words.caseMessage(facts) : words.caseMoved(facts);
}
