// The tables that views read: which there are, and how a write finds its row. The functions that
// put rows and append are not here: they are generated from the tables (functions.ts).
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
`;
