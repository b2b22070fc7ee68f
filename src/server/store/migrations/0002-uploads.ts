/**
 * Files that were sent. One that was attached and has no response any more is deleted, row and file, as is one that
 * was never attached in its time.
 */
export const uploads = `
create table uploads (
  id text primary key,
  form text not null,
  name text not null,
  type text not null,
  size bigint not null,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  accepted_at timestamptz,
  attached_at timestamptz,
  response_id text references responses (id) on delete set null
);
create index uploads_by_response on uploads (response_id);
create index uploads_unattached on uploads (created_at) where response_id is null;
`;
