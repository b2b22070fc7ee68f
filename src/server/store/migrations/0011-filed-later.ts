/** When staff entered a complaint that had reached the office on an earlier day; nothing where it is the same moment. */
export const filedLater = 'alter table cases add column filed_at timestamptz;';
