/**
 * Tickets, of which a row is gone once it is used, so that nothing tells who answered what; drafts put away, which only
 * their owners can read. A ticket names the response that was begun with it and is not complete; no foreign key, so that
 * deleting a response never waits for a ticket.
 */
export const admission = `
create table tickets (
  hash bytea primary key,
  form text not null,
  response_id text
);
create index tickets_by_response on tickets (response_id) where response_id is not null;

create table drafts (
  id_hash bytea primary key,
  form text not null,
  sealed bytea not null,
  saved_at timestamptz not null
);
create index drafts_by_age on drafts (saved_at);

create index responses_counted on responses (form) where complete and not test;
`;
