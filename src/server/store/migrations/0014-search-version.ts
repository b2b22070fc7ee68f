/** By which rules the words of cases were split: when they change, the index is made anew. */
export const searchVersion = 'create table search_version (version text primary key);';
