/** The words of drafts kept on the device. */
export interface DraftWords {
  keep: string;
  keepHint: string;
  erase: string;
}
