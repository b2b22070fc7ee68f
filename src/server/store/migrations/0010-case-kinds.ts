/**
 * Figures that stay true: under which kind a case was filed, whatever the configuration says later (a server that
 * starts fills it in for cases from before); how many cases that are erased by now stood where; since when each
 * category could be complained of under each kind.
 */
export const caseKinds = `
alter table cases add column kind text;

create table erased_cases (
  category text not null,
  kind text not null,
  channel text not null,
  month text not null,
  state text not null,
  count integer not null,
  reopened integer not null,
  primary key (category, kind, channel, month, state)
);

create table case_offers (
  category text not null,
  kind text not null,
  since timestamptz not null,
  primary key (category, kind)
);
`;
