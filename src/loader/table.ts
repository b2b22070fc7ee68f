import type { Pins } from './pinned.ts';

/** By tag: the file that defines it, then all that this one imports. Paths are relative to the loader. */
export type Table = Readonly<Record<string, Pins>>;

/** Put in by the build, once the files and so their hashes are known. */
declare const __RUAM_TABLE__: Table;

/** The table of the release that the loader belongs to. */
export const table: Table = __RUAM_TABLE__;
