/** Photos of which whoever sent them had the untouched original kept too, and addresses at which that can be had. */
export const originalPhotos = `
alter table uploads add column original boolean not null default false;
alter table file_addresses add column original boolean not null default false;
`;
