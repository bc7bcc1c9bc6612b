// Entries with the tree over them, and checkpoints: rows are added, and never changed. What the
// database itself refuses is refused by triggers that also fire for the owner, and in replica mode
// (ENABLE ALWAYS).
export const entries = `
-- leaf is the entry; what stands beside it is there to find it and to seal it. hash is the leaf's;
-- node the root of the largest full subtree of the tree that ends with this entry: with it the tree
-- goes on from a row or two, and the root of any size can be had from a few. key and span (how many
-- entries came with it) stand on the first entry of an append that had a key. Only the primary key
-- begins with mission: on an empty table the planner would take any index that does, and keep it.
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
  node bytea not null,
  key text,
  span integer,
  primary key (mission, no),
  constraint entries_version unique (stream, mission, version),
  constraint entries_id unique (id, mission)
);
create unique index entries_key on muster.entries (key, mission) where key is not null;

create table muster.checkpoints (
  mission text not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  at timestamptz not null,
  primary key (mission, size)
);

create function muster.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the record is never changed: % on % is refused', tg_op, tg_table_name
    using errcode = 'MU001';
end $$;

create trigger refuse before update or delete or truncate on muster.entries
  for each statement execute function muster.refuse();
create trigger refuse before update or delete or truncate on muster.checkpoints
  for each statement execute function muster.refuse();
alter table muster.entries enable always trigger refuse;
alter table muster.checkpoints enable always trigger refuse;

-- How many entries had been recorded at an instant: entries are in the order of their times.
create function muster.size_at(p_mission text, p_at timestamptz) returns bigint
language plpgsql stable as $$
declare
  v_low bigint := 0;
  v_high bigint := coalesce(
    (select max(no) + 1 from muster.entries where mission = p_mission), 0);
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
