import type { Reason } from '../../contract/complaint-states.ts';
import { caseWords } from '../../locales/cases.ts';
import { deskCaseWords } from '../../locales/desk-cases.ts';
import { mailWords } from '../../locales/mail.ts';
import { categoryTitle } from '../complaints/categories.ts';
import { officeAddress } from '../complaints/tell.ts';
import type { Config } from '../config.ts';
import type { SendMail } from '../mail.ts';
import { type CaseEvent, eventsOf } from '../store/case-events.ts';
import { findCase, type StoredCase } from '../store/cases.ts';
import type { Database } from '../store/database.ts';
import type { Handler } from './worker.ts';

/** Tells the unit that has a case, or the agency, by mail what a citizen or their silence did: nothing of what they wrote. */
export function caseOfficeMail(db: Database, config: Config, sendMail: SendMail): Handler<'case-office-mail'> {
  return {
    async run({ reference, seq }, jobId) {
      const it = await findCase(db, reference);
      const to = it && officeAddress(config, it);
      if (!it || to === undefined) return;
      const event = (await eventsOf(db, reference, true)).find((each) => each.seq === seq);
      if (!event || event.actor === 'staff') return;
      await sendMail({ id: jobId, to, ...letter(config, it, event) });
    },
  };
}

function letter(config: Config, it: StoredCase, { to, reason, kind }: CaseEvent) {
  const lang = config.complaints.mailLang;
  const { reasons } = caseWords[lang];
  return mailWords[lang].caseForOffice({
    reference: it.reference,
    category: categoryTitle(config, it.category)[lang],
    // The word that the desk shows, which is not the citizen's.
    state: deskCaseWords[lang].states[to ?? it.state],
    reason: reason === null ? undefined : reasons[reason satisfies Reason],
    isNew: kind === 'filed',
    desk: deskAddress(config, it.reference),
  });
}

/** Where staff open a case, its reference behind the `#`. None where the agency has not said where its desk is. */
function deskAddress({ complaints: { desk } }: Config, reference: string): string | undefined {
  if (desk === undefined) return undefined;
  const address = new URL(desk);
  address.hash = `/cases/${reference}`;
  return address.href;
}
