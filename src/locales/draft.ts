/** The words of drafts kept on the device. */
export interface DraftWords {
  restored: string;
  keep: string;
  keepHint: string;
  erase: string;
}
