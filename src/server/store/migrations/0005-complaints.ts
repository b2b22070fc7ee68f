/**
 * A case is what becomes of a complaint; what was complained of is a response to its category's form, with its contact
 * data and files, and the case goes with it. Entries of the timeline, and of the audit, are only ever added, unless
 * the whole case is erased. A promise (`due`) is a day in Bangkok, kept as it was made.
 */
export const complaints = `
create table cases (
  reference text primary key,
  response_id text not null unique references responses (id) on delete cascade,
  secret_hash bytea not null,
  category text not null,
  identity text not null,
  channel text not null,
  office text,
  place jsonb,
  unit text,
  assignee text,
  state text not null,
  since timestamptz not null,
  due text not null,
  due_kind text not null,
  due_left integer,
  until text,
  rating integer check (rating between 1 and 5),
  duplicate_of text,
  lang text not null,
  test boolean not null,
  received_at timestamptz not null,
  ended_at timestamptz,
  search tsvector not null
);
create index cases_queue on cases (due, reference) where ended_at is null;
create index cases_by_age on cases (received_at, reference);
create index cases_waiting on cases (until) where until is not null;
create index cases_search on cases using gin (search);

create table case_events (
  reference text not null references cases (reference) on delete cascade,
  seq integer not null,
  at timestamptz not null,
  actor text not null,
  who text,
  kind text not null,
  open boolean not null,
  from_state text,
  to_state text,
  reason text,
  text text,
  data jsonb not null,
  primary key (reference, seq)
);

create table case_codes (
  reference text primary key references cases (reference) on delete cascade,
  code_hash bytea not null,
  tries integer not null,
  expires_at timestamptz not null
);

create table file_addresses (
  token_hash bytea primary key,
  upload_id text not null references uploads (id) on delete cascade,
  expires_at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
create trigger case_events_stay before update on case_events for each row execute function refuse_change();
`;
