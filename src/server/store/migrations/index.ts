import { forms } from './0001-forms.ts';

/** All migrations in the order in which they are applied. One that was released is never changed. */
export const migrations: readonly { name: string; sql: string }[] = [{ name: '0001-forms', sql: forms }];
