/** Where each file is kept: until now all were in the folder. */
export const uploadPlaces = `
alter table uploads add column place text not null default 'folder';
`;
