import type { BlockList } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { WriteLimits } from '../contract/limits.ts';
import type { Language } from '../locales/language.ts';
import type { Config } from './config.ts';
import type { OriginRule } from './environment.ts';
import type { Calendar } from './holidays.ts';
import type { KeyRing } from './key.ts';
import type { Limiter } from './limits.ts';
import type { Entries } from './plain-post/form-data.ts';
import type { Database } from './store/database.ts';
import type { Scan } from './uploads/clamd.ts';
import type { Places } from './uploads/place.ts';

/** What the app is made of. */
export interface AppParts {
  db: Database;
  config: Config;
  keys: KeyRing;
  limits: WriteLimits;
  origins: OriginRule;
  proxies: BlockList;
  /** Where files of citizens are kept, and what looks them over for viruses, if anything does. */
  uploads: { places: Places; scan?: Scan | undefined };
  /** Folder with `ruam.js` and one folder per version; without it no files are served. */
  files?: string | undefined;
  /** Days on which the office is closed, besides Saturdays and Sundays, as `YYYY-MM-DD`. */
  holidays?: ReadonlySet<string>;
  /** Those of them that are only computed so far, and what they are called. */
  provisional?: Calendar['provisional'];
  /** The clock. */
  now?: () => Date;
}

/** What the handlers of requests work with. */
export interface Services extends Pick<AppParts, 'db' | 'config' | 'keys'> {
  limiter: Limiter;
  holidays: ReadonlySet<string>;
  provisional: Calendar['provisional'];
  now: () => Date;
}

/** What is known of a post from a plain HTML form, for the page that says why it failed. */
export interface PlainPost {
  lang: Language;
  /** The fields, where they came from a page of ours and can be sent again. */
  again?: Entries;
}

/** What Hono knows of a request besides itself: the Node socket, and the address that limits go by. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { address: string; plain?: PlainPost };
}
