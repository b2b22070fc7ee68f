import type { DeskAudit } from '../contract/desk-tools.ts';
import { deskPage } from '../contract/desk-wire.ts';
import type { AuditWanted } from './desk.ts';

type Entries = DeskAudit['entries'];

/** What of these entries is asked for, page by page. */
export function readEntries(entries: Entries, wanted: AuditWanted): DeskAudit {
  const found = entries.filter((entry) => isWanted(entry, wanted));
  const from = Number(wanted.after ?? 0);
  const to = from + deskPage.usual;
  return { entries: found.slice(from, to), next: found.length > to ? String(to) : null };
}

function isWanted(entry: Entries[number], { reference, who, what, from, until }: AuditWanted): boolean {
  const day = entry.at.slice(0, 10);
  return (
    (!reference || entry.reference === reference) &&
    (!who || entry.who === who) &&
    (!what || entry.what === what) &&
    (!from || day >= from) &&
    (!until || day <= until)
  );
}
