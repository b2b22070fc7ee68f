import type { Config } from '../config.ts';
import { usualHolidays } from '../holidays.ts';
import type { KeyRing } from '../key.ts';
import type { SendMail } from '../mail.ts';
import type { Database } from '../store/database.ts';
import type { Places } from '../uploads/place.ts';
import { sweepOriginals, sweepUploads } from '../uploads/sweep.ts';
import { caseClock } from './case-clock.ts';
import { caseNotice } from './case-notice.ts';
import { caseOfficeMail } from './case-office-mail.ts';
import { caseRecovery } from './case-recovery.ts';
import { countResponses } from './count-responses.ts';
import { responseMail } from './response-mail.ts';
import { retention } from './retention.ts';
import { webhook } from './webhook.ts';
import type { Handlers } from './worker.ts';

/** How each kind of job is done on this store, and where files are kept. */
export function createHandlers(
  db: Database,
  config: Config,
  sendMail: SendMail,
  places: Places,
  keys: KeyRing,
  holidays: ReadonlySet<string> = usualHolidays,
): Handlers {
  return {
    'response-mail': responseMail(db, config, sendMail),
    'case-notice': caseNotice(db, config, keys, sendMail),
    'case-office-mail': caseOfficeMail(db, config, sendMail),
    webhook: webhook(db, config),
    'case-recovery': caseRecovery(db, config, sendMail),
    'case-clock': caseClock(db, { config, holidays }, () => new Date()),
    retention: retention(db, config),
    uploads: { every: 3_600_000, run: () => sweepUploads(db, places) },
    originals: { run: () => sweepOriginals(db, places) },
    'count-responses': countResponses(db),
  };
}
