import { addAudit } from '../store/audit.ts';
import { writeBackup } from '../store/backup.ts';
import { restoreBackup } from '../store/restore.ts';
import type { Operation } from './operation.ts';
import { openSpool, readSpool, writeSpool } from './spool.ts';

/** Gives the whole store as it is at one moment. */
export const makeBackup: Operation<'backup'> = async function* ({ db, dataDir }) {
  await addAudit(db, { at: new Date(), who: null, what: 'backup-made' });
  const spool = await openSpool(dataDir);
  try {
    await writeBackup(db, (bytes) => writeSpool(spool, bytes));
    yield* readSpool(spool);
  } finally {
    await spool.close();
  }
};

/** Puts a backup into an empty store and answers `{"rows": …}`. */
export const restore: Operation<'restore'> = async function* ({ db, dataDir }, _args, input) {
  const spool = await openSpool(dataDir);
  try {
    await writeSpool(spool, input);
    const rows = await restoreBackup(db, readSpool(spool));
    await addAudit(db, { at: new Date(), who: null, what: 'backup-restored', detail: { rows } });
    yield `${JSON.stringify({ rows })}\n`;
  } finally {
    await spool.close();
  }
};
