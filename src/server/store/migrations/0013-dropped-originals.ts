/** Untouched originals that their senders want kept no more, until they are gone from where files are. */
export const droppedOriginals = `
alter table uploads add column original_dropped boolean not null default false;
create index uploads_dropped on uploads (place) where original_dropped;
`;
