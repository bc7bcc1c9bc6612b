// The database's own functions that write. They are generated from the declared tables, with one
// fixed statement for each, so that PostgreSQL plans a write once per connection and an append is a
// handful of statements inside one call.
import { type Declared, keyOf, quoted, writable } from './tables.ts';

/**
 * One writer per mission at a time. Taken before the head is read, so that what is read is what the
 * writer before has left (READ COMMITTED, which every session of ours asks for).
 */
export const LOCK = `pg_advisory_xact_lock(1836413813, hashtext(p_mission))`;

type Tables = ReadonlyMap<string, Declared>;

/** `create or replace` statements; run again whenever the declared tables have changed. */
export function functionsSql(declared: Tables): string {
  const projected = loop('p_writes', puts(declared, 'projection'), 'projection');
  const work = loop('p_work', puts(declared, 'work'), 'work');
  return [
    // Earlier programs had it with an array.
    'drop function if exists muster.append(text, text[], text, jsonb, jsonb)',
    tellRepeatSql(),
    tellRefusalSql(),
    nodeOfSql(),
    appendSql(projected, work),
    applySql(projected),
    writeWorkSql(work),
  ].join(';\n');
}

/** Writes of read models for entries that are in the tree already: the rebuild. */
const applySql = (projected: string): string => `
create or replace function muster.apply(p_mission text, p_first bigint, p_writes jsonb)
returns void language plpgsql set search_path = muster, pg_temp as $$
declare
  ${LOOP_VARIABLES}
  v_first bigint := p_first;
begin
  ${projected}
end $$`;

const writeWorkSql = (work: string): string => `
create or replace function muster.write_work(p_work jsonb)
returns void language plpgsql security definer set search_path = muster, pg_temp as $$
declare
  ${LOOP_VARIABLES}
  p_mission text;
begin
  ${work}
end $$`;

/**
 * One act: all of its entries with the tree over them and the writes of the projections, or none.
 * Whoever calls holds the mission's lock until the end, so that entries have one order. Gives the
 * first number. A key that has come up shows when the streams have moved, or by its index: nothing
 * is spent on asking for it before, since nearly every key is new. The leaves come a line each:
 * canonical JSON has no line end of its own, and an array would have to be escaped and read again.
 */
const appendSql = (projected: string, work: string): string => `
create or replace function muster.append(
  p_mission text, p_leaves text, p_key text, p_writes jsonb, p_work jsonb
) returns text language plpgsql security definer set search_path = muster, pg_temp as $$
declare
  ${LOOP_VARIABLES}
  v_no bigint;
  v_last_at timestamptz;
  v_first bigint;
  v_lock text;
  v_leaf text;
  v_entry jsonb;
  v_version integer;
  v_at timestamptz;
  v_hash bytea;
  v_node bytea;
  v_left bytea;
begin
  -- An assignment, since that is no statement of its own to the executor.
  v_lock := ${LOCK}::text;
  select no + 1, at, node into v_no, v_last_at, v_left
    from muster.entries where mission = p_mission order by no desc limit 1;
  v_no := coalesce(v_no, 0);
  v_first := v_no;
  ${addEntries()}
  if p_writes is not null then
  ${projected}
  end if;
  if p_work is not null then
  ${work}
  end if;
  return v_first;
end $$`;

/**
 * Each entry in its place, if it is next in its stream, with its part of the tree. That a stream
 * has the version already its index says; that it has the one before is looked up, and a first
 * version has none. Few statements and few expressions: each is set up anew in each transaction.
 */
const addEntries = (): string => `foreach v_leaf in array string_to_array(p_leaves, e'\\n') loop
    v_entry := v_leaf::jsonb;
    -- RFC 6962: as long as a full subtree of the same size stands to the left, the two become one.
    v_hash := sha256('\\x00'::bytea || convert_to(v_leaf, 'UTF8'));
    v_node := case when v_no % 2 = 0 then v_hash
      else sha256('\\x01'::bytea || v_left || v_hash) end;
    if v_no % 4 = 3 then
      v_node := muster.node_of(p_mission, v_no, v_node);
    end if;
    v_version := v_entry->'version';
    if v_version > 1 then
      if not exists (select from muster.entries where stream = v_entry->>'stream'
        and mission = p_mission and version = v_version - 1)
      then
        raise exception 'the stream has moved' using errcode = 'MU002';
      end if;
    end if;
    v_at := v_entry->>'at';
    if v_at < v_last_at then
      raise exception 'the clock went back' using errcode = 'MU002';
    end if;
    insert into muster.entries
        (mission, no, id, stream, version, type, at, leaf, hash, node, key, span)
      values (p_mission, v_no, v_entry->>'id', v_entry->>'stream',
        v_version, v_entry->>'type', v_at, v_leaf,
        v_hash, v_node, case when v_no = v_first then p_key end, 1 + regexp_count(p_leaves, '\\n'));
    v_no := v_no + 1;
    v_last_at := v_at;
    v_left := v_node;
  end loop;`;

/** From the node of two on: what stands to the left is half a row more in the mean. */
const nodeOfSql = (): string => `
create or replace function muster.node_of(p_mission text, p_no bigint, p_node bytea)
returns bytea language plpgsql set search_path = muster, pg_temp as $$
declare
  v_node bytea := p_node;
  v_left bytea;
  v_rest bigint := p_no / 2;
  v_step bigint := 2;
begin
  while v_rest % 2 = 1 loop
    select node into strict v_left from muster.entries
      where mission = p_mission and no = p_no - v_step;
    v_node := sha256('\\x01'::bytea || v_left || v_node);
    v_rest := v_rest / 2;
    v_step := v_step * 2;
  end loop;
  return v_node;
end $$`;

/**
 * Why a batch was not taken: its key has come up, a stream has moved, the clock went back. Where
 * nothing stands in its way any more it is told to come again, as when the clock went back.
 */
const tellRefusalSql = (): string => `
create or replace function muster.tell_refusal(p_mission text, p_leaves text, p_key text)
returns void language plpgsql security definer set search_path = muster, pg_temp as $$
declare
  v_last_at timestamptz := (select at from muster.entries
    where mission = p_mission order by no desc limit 1);
  v_moved jsonb;
begin
  perform muster.tell_repeat(p_mission, p_key);
  select jsonb_build_object('stream', stream, 'version', last) into v_moved
    from (select l.place, l.leaf->>'stream' as stream, (l.leaf->'version')::integer
          - row_number() over (partition by l.leaf->>'stream' order by l.place) as before,
        coalesce((select max(version) from muster.entries
          where mission = p_mission and stream = l.leaf->>'stream'), 0) as last
      from (select place, text::jsonb as leaf
        from string_to_table(p_leaves, e'\\n') with ordinality u (text, place)) l) s
    where before <> last order by place limit 1;
  if v_moved is not null then
    raise exception 'the stream has moved' using errcode = 'MU007', detail = v_moved;
  end if;
  raise exception 'the clock went back' using errcode = 'MU005',
    detail = ${isoText('v_last_at')};
end $$`;

/** Ends the call when its key has come up: with the first, the last and the instant of then. */
const tellRepeatSql = (): string => `
create or replace function muster.tell_repeat(p_mission text, p_key text)
returns void language plpgsql security definer set search_path = muster, pg_temp as $$
declare
  v_then text := (select concat_ws(' ', k.no, l.no, ${isoText('l.at')})
    from muster.entries k join muster.entries l
      on l.mission = k.mission and l.no = k.no + k.span - 1
    where k.mission = p_mission and k.key = p_key);
begin
  if v_then is not null then
    raise exception 'the key has come up' using errcode = 'MU006', detail = v_then;
  end if;
end $$`;

const isoText = (at: string): string =>
  `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LOOP_VARIABLES = `v_write jsonb;
  v_i integer;`;

/** Applies writes in their order. An entry's number is v_first and its place in the batch. */
function loop(writes: string, cases: string, kind: Declared['kind']): string {
  const mission = kind === 'projection' ? 'p_mission' : 'null';
  return `for v_i in 0 .. jsonb_array_length(${writes}) - 1 loop
    v_write := ${writes}->v_i;
    if v_write->>'op' = 'put' then
      ${cases}
    elsif muster.change_rows('${kind}', ${mission}, v_write) = 0 and v_write ? 'expect' then
      raise exception 'a row is not as expected' using errcode = 'MU003';
    end if;
  end loop;`;
}

function puts(declared: Tables, kind: Declared['kind']): string {
  const tables = [...declared.values()].filter((table) => table.kind === kind);
  if (tables.length === 0) return NO_TABLE;
  return `case v_write->>'table'\n${tables.map(put).join('\n')}\nelse ${NO_TABLE}\nend case;`;
}

const NO_TABLE = `raise exception 'no table %', quote_ident(v_write->>'table')
  using errcode = 'MU004';`;

function put({ spec, kind }: Declared): string {
  const own =
    kind === 'projection'
      ? { mission: 'p_mission', entry_no: `v_first + (v_write->'i')::bigint` }
      : {};
  const columns = writable(spec);
  const names = [...Object.keys(own), ...columns].map(quoted).join(', ');
  const values = [...Object.values(own), ...columns.map((c) => `r.${quoted(c)}`)].join(', ');
  const table = `muster.${quoted(spec.name)}`;
  const insert = `insert into ${table} (${names}) select ${values}
    from jsonb_populate_record(null::${table}, v_write->'row') r`;
  const key = keyOf(spec, kind);
  const set = [...Object.keys(own), ...columns]
    .filter((column) => !key.includes(column))
    .map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  const conflict = `on conflict (${key.map(quoted).join(', ')}) do`;
  const replace = set.length === 0 ? 'nothing' : `update set ${set.join(', ')}`;
  return `when '${spec.name}' then
    if (v_write->'ifNew')::boolean then
      ${insert} ${conflict} nothing;
    else
      ${insert} ${conflict} ${replace};
    end if;`;
}
