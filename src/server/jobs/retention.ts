import { type Config, configOfForm } from '../config.ts';
import type { Database } from '../store/database.ts';
import { deleteExpired } from '../store/retention.ts';
import type { Handler } from './worker.ts';

/** Deletes once a day what each form's configuration says is kept no longer. */
export function retention(db: Database, config: Config): Handler<'retention'> {
  return {
    every: 24 * 3_600_000,
    run: () => deleteExpired(db, (form) => configOfForm(config, form).retention, config.complaints.retention),
  };
}
