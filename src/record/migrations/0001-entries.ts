// Entries and the heads of the tree over them: rows are added, and never changed. What the database
// itself refuses is refused by triggers that also fire for the owner, and in replica mode (ENABLE
// ALWAYS).
export const entries = `
create table muster.entries (
  mission text not null,
  no bigint not null,
  id text not null,
  stream text not null,
  version integer not null,
  type text not null,
  at timestamptz not null,
  leaf text not null,
  hash bytea not null,
  primary key (mission, no),
  constraint entries_version unique (mission, stream, version),
  constraint entries_id unique (id, mission)
);

create table muster.checkpoints (
  mission text not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  at timestamptz not null,
  primary key (mission, size)
);

-- One row per append: the tree as it then stood. frontier has the roots of the full subtrees along
-- its right edge, largest first: all that is needed to go on.
create table muster.heads (
  mission text not null,
  size bigint not null,
  first bigint not null,
  key text,
  at timestamptz not null,
  frontier bytea[] not null,
  primary key (mission, size)
);
create unique index heads_key on muster.heads (mission, key) where key is not null;

create function muster.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the record is never changed: % on % is refused', tg_op, tg_table_name
    using errcode = 'MU001';
end $$;

create trigger refuse before update or delete or truncate on muster.entries
  for each statement execute function muster.refuse();
create trigger refuse before update or delete or truncate on muster.checkpoints
  for each statement execute function muster.refuse();
create trigger refuse before update or delete or truncate on muster.heads
  for each statement execute function muster.refuse();
alter table muster.entries enable always trigger refuse;
alter table muster.checkpoints enable always trigger refuse;
alter table muster.heads enable always trigger refuse;

-- How many entries had been recorded at an instant: entries are in the order of their times.
create function muster.size_at(p_mission text, p_at timestamptz) returns bigint
language plpgsql stable as $$
declare
  v_low bigint := 0;
  v_high bigint := coalesce(
    (select max(size) from muster.heads where mission = p_mission), 0);
  v_middle bigint;
begin
  while v_low < v_high loop
    v_middle := (v_low + v_high) / 2;
    if (select at from muster.entries where mission = p_mission and no = v_middle) <= p_at then
      v_low := v_middle + 1;
    else
      v_high := v_middle;
    end if;
  end loop;
  return v_low;
end $$;

create function muster.save_checkpoint(
  p_mission text, p_size bigint, p_root bytea, p_note text, p_at timestamptz
) returns void language sql security definer set search_path = muster, pg_temp as $$
  insert into muster.checkpoints (mission, size, root, note, at)
  values (p_mission, p_size, p_root, p_note, p_at) on conflict do nothing;
$$;
`;
