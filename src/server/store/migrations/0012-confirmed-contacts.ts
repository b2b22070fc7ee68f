/** When somebody showed that they read the mail of an address and hold the receipt; an address that is put in its place begins anew. */
export const confirmedContacts = `
alter table contacts add column confirmed_at timestamptz;
`;
