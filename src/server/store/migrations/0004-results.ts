/**
 * How often what was answered, by form and month, and what of it was published. `tally` is what a response is counted
 * under, so that the same goes out again when it changes or is deleted. Responses from before wait for a job.
 */
export const results = `
alter table responses add column tally jsonb;
create index responses_uncounted on responses (id) where complete and not test and tally is null;

create table result_counts (
  form text not null,
  month text not null,
  cell text not null,
  part text not null,
  value text not null,
  count bigint not null,
  primary key (form, month, cell)
);

create table result_looks (
  form text not null,
  month text not null,
  tables jsonb not null,
  primary key (form, month)
);

create table result_batches (
  form text primary key,
  responses bigint not null,
  published_at timestamptz not null
);
`;
