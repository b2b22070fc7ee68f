/**
 * Forms with all their versions, responses with contact data apart, idempotency keys, quotas, jobs.
 * `ruam_th` sorts Thai as a dictionary does; PGlite has no `th-x-icu` of its own.
 */
export const forms = `
create collation if not exists ruam_th (provider = icu, locale = 'th');

create table form_versions (
  form text not null,
  version text not null,
  definition jsonb not null,
  source text not null check (source in ('ready', 'operator')),
  created_at timestamptz not null default now(),
  primary key (form, version)
);

create table forms (
  name text primary key,
  version text not null,
  updated_at timestamptz not null default now(),
  foreign key (name, version) references form_versions (form, version)
);

create table responses (
  id text primary key,
  form text not null,
  version text not null,
  answers jsonb not null,
  lang text not null,
  page text,
  test boolean not null,
  complete boolean not null,
  revision bigint not null,
  token_hash bytea not null,
  received_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  completed_at timestamptz,
  foreign key (form, version) references form_versions (form, version)
);
create index responses_by_form on responses (form, received_at, id);

create table contacts (
  response_id text not null references responses (id) on delete cascade,
  question text not null,
  value jsonb not null,
  search text[] not null,
  primary key (response_id, question)
);
create index contacts_by_person on contacts using gin (search);

create table idempotency_keys (
  key_hash bytea primary key,
  body_digest bytea not null,
  reply bytea not null,
  created_at timestamptz not null default now()
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

create table quotas (
  bucket text not null,
  minute timestamptz not null,
  count integer not null,
  primary key (bucket, minute)
);
create index quotas_by_minute on quotas (minute);

create table jobs (
  id text primary key,
  kind text not null,
  payload jsonb not null,
  run_at timestamptz not null default now(),
  attempts integer not null default 0,
  leased_until timestamptz,
  failed_at timestamptz,
  last_error text
);
create index jobs_due on jobs (run_at) where failed_at is null;
`;
