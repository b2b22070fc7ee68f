/**
 * From where accounts were signed in to, by a keyed digest of name and network, so that tries from elsewhere do not
 * lock out who is known there. Tries are counted by that digest and, from places that are not known, by the name's too;
 * `of_name` holds them together.
 */
export const deskPlaces = `
create table desk_places (
  place_hash bytea primary key,
  user_name text not null references desk_users (name) on delete cascade,
  last_at timestamptz not null
);
create index desk_places_of_user on desk_places (user_name);

alter table desk_tries rename column name_hash to hash;
alter table desk_tries add column of_name bytea;
update desk_tries set of_name = hash;
alter table desk_tries alter column of_name set not null;
create index desk_tries_of_name on desk_tries (of_name);

create index audit_of_who on audit (who, at, id) where who is not null;
create index audit_of_what on audit (what, at, id);
`;
