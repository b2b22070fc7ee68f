import type { Config } from '../config.ts';
import type { SendMail } from '../mail.ts';
import type { Database } from '../store/database.ts';
import { responseMail } from './response-mail.ts';
import { retention } from './retention.ts';
import type { Handlers } from './worker.ts';

/** How each kind of job is done on this store. */
export function createHandlers(db: Database, config: Config, sendMail: SendMail): Handlers {
  return {
    'response-mail': responseMail(db, config, sendMail),
    retention: retention(db, config),
  };
}
