import { fileWords as en } from './en/file.ts';
import type { Language } from './language.ts';
import { fileWords as th } from './th/file.ts';

/** Why a file is not taken; `contract/files.ts` names the same. */
type FaultKey =
  | 'file-type'
  | 'heic'
  | 'empty-file'
  | 'too-large'
  | 'too-many-pixels'
  | 'other-content'
  | 'damaged'
  | 'virus';

/** Why a file did not get through; `backends/` names the same, and more that only a webmaster can mend. */
type ReasonKey = 'offline' | 'timeout' | 'server' | 'too-many' | 'other';

/** What is said of files. */
export interface FileWords {
  /** Said before anything is chosen. `size` in megabytes, `types` as extensions. */
  limits(params: { types: string; size: string; most: number }): string;
  /** What becomes of the facts that files hold of whoever made them. */
  facts: string;
  /** A file that was not sent is lost with the page. */
  lost: string;
  preparing: string;
  /** `percent` of 100. */
  sending(params: { percent: number }): string;
  sent: string;
  retry(params: { name: string }): string;
  remove(params: { name: string }): string;
  /** Told to those who do not see the list: a file and what became of it. */
  told(params: { name: string; what: string }): string;
  fault: Record<FaultKey, (params: { size: string }) => string>;
  reason: Record<ReasonKey, string>;
}

/** The words of files in every language. */
export const fileWords: Record<Language, FileWords> = { th, en };
