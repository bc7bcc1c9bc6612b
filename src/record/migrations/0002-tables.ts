// The tables that views read: which there are, and how a write finds its row. `put_row` is not here:
// it is generated from the tables (tables.ts), with one fixed statement for each.
export const tables = `
create table muster.tables (
  name text primary key,
  kind text not null check (kind in ('projection', 'work')),
  owner text not null,
  spec text not null,
  columns text[] not null
);

create table muster.settings (name text primary key, value text not null);

-- 'a = r.a' for each column that the object has, joined; only columns of the table pass.
create function muster.columns_sql(p_names text[], p_object jsonb, p_form text, p_between text)
returns text language plpgsql stable as $$
declare
  v_name text;
  v_sql text;
begin
  for v_name in select jsonb_object_keys(p_object) loop
    if not v_name = any (p_names) then
      raise exception 'no column %', quote_ident(v_name) using errcode = 'MU004';
    end if;
    v_sql := concat_ws(p_between, v_sql, format(p_form, v_name));
  end loop;
  if v_sql is null then
    raise exception 'a write names at least one column' using errcode = 'MU004';
  end if;
  return v_sql;
end $$;

-- Changes or drops the rows of a key; gives how many there were.
create function muster.change_rows(p_kind text, p_mission text, p_write jsonb)
returns bigint language plpgsql as $$
declare
  v_table text := p_write->>'table';
  v_names text[];
  v_where text;
  v_rows bigint;
begin
  select columns into v_names from muster.tables where name = v_table and kind = p_kind;
  if not found then
    raise exception 'no table %', quote_ident(v_table) using errcode = 'MU004';
  end if;
  v_where := muster.columns_sql(v_names, p_write->'key', 't.%1$I = k.%1$I', ' and ');
  if p_kind = 'projection' then v_where := v_where || ' and t.mission = $1'; end if;
  if p_write ? 'expect' then
    v_where := v_where || ' and ' || muster.columns_sql(
      v_names, p_write->'expect', 't.%1$I is not distinct from e.%1$I', ' and ');
  end if;
  if p_write->>'op' = 'patch' then
    execute format('update muster.%1$I t set %2$s
      from jsonb_populate_record(null::muster.%1$I, $2) k,
        jsonb_populate_record(null::muster.%1$I, $3) e,
        jsonb_populate_record(null::muster.%1$I, $4) r where %3$s',
      v_table, muster.columns_sql(v_names, p_write->'set', '%1$I = r.%1$I', ', '), v_where)
      using p_mission, p_write->'key', coalesce(p_write->'expect', '{}'), p_write->'set';
  else
    execute format('delete from muster.%1$I t
      using jsonb_populate_record(null::muster.%1$I, $2) k,
        jsonb_populate_record(null::muster.%1$I, $3) e where %2$s', v_table, v_where)
      using p_mission, p_write->'key', coalesce(p_write->'expect', '{}');
  end if;
  get diagnostics v_rows = row_count;
  return v_rows;
end $$;

-- Applies writes in their order. The number of an entry is p_first plus its place in the batch.
create function muster.apply(p_kind text, p_mission text, p_first bigint, p_writes jsonb)
returns void language plpgsql as $$
declare
  v_write jsonb;
begin
  for v_write in select value from jsonb_array_elements(p_writes) loop
    if v_write->>'op' = 'put' then
      perform muster.put_row(p_kind, p_mission, p_first + (v_write->'i')::bigint, v_write);
    elsif muster.change_rows(p_kind, p_mission, v_write) = 0 and v_write ? 'expect' then
      raise exception 'a row is not as expected' using errcode = 'MU003';
    end if;
  end loop;
end $$;

create function muster.write_work(p_writes jsonb) returns void
language sql security definer set search_path = muster, pg_temp as $$
  select muster.apply('work', null, 0, p_writes);
$$;

-- One act: all of its entries with the tree over them and the writes of the projections, or none.
-- Whoever calls holds the tree's row until the end, so that entries have one order per mission.
create function muster.append(
  p_mission text, p_leaves text[], p_key text, p_writes jsonb, p_work jsonb
) returns jsonb language plpgsql security definer set search_path = muster, pg_temp as $$
declare
  v_tree muster.tree%rowtype;
  v_first bigint;
  v_leaf text;
  v_entry jsonb;
  v_at timestamptz;
  v_version integer;
  v_hash bytea;
  v_node bytea;
  v_rest bigint;
  v_top integer;
  v_seen muster.append_keys%rowtype;
begin
  select * into v_tree from muster.tree where mission = p_mission for update;
  if not found then
    insert into muster.tree (mission) values (p_mission) on conflict do nothing;
    select * into strict v_tree from muster.tree where mission = p_mission for update;
  end if;
  if p_key is not null then
    select * into v_seen from muster.append_keys where mission = p_mission and key = p_key;
    if found then
      return jsonb_build_object(
        'outcome', 'repeated', 'first', v_seen.first, 'last', v_seen.last, 'at', v_seen.at);
    end if;
  end if;
  v_first := v_tree.size;
  foreach v_leaf in array p_leaves loop
    v_entry := v_leaf::jsonb;
    v_at := (v_entry->>'at')::timestamptz;
    if v_at < v_tree.last_at then
      raise exception 'the clock went back' using errcode = 'MU005',
        detail = to_char(v_tree.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    end if;
    select max(version) into v_version from muster.entries
      where mission = p_mission and stream = v_entry->>'stream';
    if (v_entry->>'version')::integer <> coalesce(v_version, 0) + 1 then
      raise exception 'the stream has moved' using errcode = 'MU002', detail =
        jsonb_build_object('stream', v_entry->>'stream', 'version', coalesce(v_version, 0));
    end if;
    v_hash := sha256('\\x00'::bytea || convert_to(v_leaf, 'UTF8'));
    insert into muster.entries (mission, no, id, stream, version, type, at, leaf, hash)
    values (p_mission, v_tree.size, v_entry->>'id', v_entry->>'stream',
      (v_entry->>'version')::integer, v_entry->>'type', v_at, v_leaf, v_hash);
    -- RFC 6962: as long as the tree has a full subtree of this size at its right edge, the two
    -- become one. The frontier holds the largest first.
    v_node := v_hash;
    v_rest := v_tree.size;
    v_top := cardinality(v_tree.frontier);
    while v_rest % 2 = 1 loop
      v_node := sha256('\\x01'::bytea || v_tree.frontier[v_top] || v_node);
      v_top := v_top - 1;
      v_rest := v_rest / 2;
    end loop;
    v_tree.frontier := v_tree.frontier[1:v_top] || v_node;
    v_tree.size := v_tree.size + 1;
    v_tree.last_at := v_at;
  end loop;
  perform muster.apply('projection', p_mission, v_first, p_writes);
  if p_work is not null then perform muster.apply('work', null, 0, p_work); end if;
  update muster.tree set size = v_tree.size, frontier = v_tree.frontier, last_at = v_tree.last_at
    where mission = p_mission;
  if p_key is not null then
    insert into muster.append_keys (mission, key, first, last, at)
    values (p_mission, p_key, v_first, v_tree.size - 1, v_tree.last_at);
  end if;
  return jsonb_build_object('outcome', 'appended', 'first', v_first, 'last', v_tree.size - 1,
    'at', v_tree.last_at);
end $$;
`;
