/**
 * The staff desk. Tries to sign in are kept by a keyed digest of the name that was typed, so that a name that is none
 * leaves nothing to read. The audit has no personal data of citizens, and nobody changes or deletes what is in it.
 */
export const desk = `
create table desk_users (
  name text primary key,
  title text not null,
  roles text[] not null,
  unit text,
  password text not null,
  totp bytea not null,
  totp_step integer not null,
  must_change boolean not null,
  disabled_at timestamptz,
  created_at timestamptz not null
);

create table desk_sessions (
  token_hash bytea primary key,
  user_name text not null references desk_users (name) on delete cascade,
  began_at timestamptz not null,
  seen_at timestamptz not null
);
create index desk_sessions_of_user on desk_sessions (user_name);

create table desk_tries (
  name_hash bytea primary key,
  count integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);

create table desk_templates (
  name text primary key,
  title text not null,
  texts jsonb not null
);

create table audit (
  id text primary key,
  at timestamptz not null,
  who text,
  what text not null,
  reference text,
  detail jsonb not null
);
create index audit_by_time on audit (at, id);
create index audit_of_case on audit (reference, at, id) where reference is not null;
create trigger audit_stays before update or delete on audit for each row execute function refuse_change();
create trigger audit_stays_whole before truncate on audit for each statement execute function refuse_change();

create index cases_desk on cases
  ((case when state in ('received', 'accepted', 'in_progress', 'reopen_requested', 'reopened') then 0 else 1 end), due, reference)
  where ended_at is null;
create index cases_ended on cases (ended_at, reference) where ended_at is not null;
create index cases_of_assignee on cases (assignee) where assignee is not null and ended_at is null;
create index cases_duplicates on cases (duplicate_of) where duplicate_of is not null;
`;
