// The database's own functions that write. They are generated from the declared tables, with one
// fixed statement for each, so that PostgreSQL plans a write once per connection and an append is a
// handful of statements inside one call.
import { must } from '../kernel/index.ts';
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
    // Earlier programs had it with all leaves in one argument, and computed the tree here.
    'drop function if exists muster.append(text, text[], text, jsonb, jsonb)',
    'drop function if exists muster.append(text, text, text, jsonb, jsonb)',
    'drop function if exists muster.node_of(text, bigint, bytea)',
    tellRepeatSql(),
    tellRefusalSql(),
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
 * One act: all of its entries with their part of the tree and the writes of the projections, or
 * none. The caller says which number comes next and what the tree's node of each entry is; where
 * another program has taken the number, the primary key refuses it, so nothing is asked first. A
 * key that has come up and a version that is taken show by their index. Few statements and few
 * expressions, since each is set up anew in each transaction: the first entry comes as it is, and
 * only an act that has more to say pays for it.
 *
 * `p_more`: the entries after the first, as `[{id, stream, version, type, at, leaf, node}]` (node
 * in hexadecimal). `p_after`: `[{stream, version}]` that must be there already.
 */
const appendSql = (projected: string, work: string): string => `
create or replace function muster.append(
  p_mission text, p_no bigint, p_id text, p_stream text, p_version integer, p_type text,
  p_at timestamptz, p_leaf text, p_node bytea, p_key text, p_span integer,
  p_more jsonb, p_after jsonb, p_writes jsonb, p_work jsonb
) returns bigint language plpgsql security definer set search_path = muster, pg_temp as $$
declare
  ${LOOP_VARIABLES}
  v_first bigint := p_no;
  v_lock text;
begin
  -- An assignment, since that is no statement of its own to the executor.
  v_lock := ${LOCK}::text;
  insert into muster.entries
      (mission, no, id, stream, version, type, at, leaf, hash, node, key, span)
    values (p_mission, p_no, p_id, p_stream, p_version, p_type, p_at, p_leaf,
      ${HASH_SQL('p_leaf')}, p_node, p_key, p_span);
  if coalesce(p_more, p_after, p_writes, p_work) is null then
    return p_no;
  end if;
  if p_after is not null then
    if exists (select from jsonb_to_recordset(p_after) a (stream text, version integer)
      where not exists (select from muster.entries e where e.stream = a.stream
        and e.mission = p_mission and e.version = a.version))
    then
      raise exception 'the stream has moved' using errcode = 'MU002';
    end if;
  end if;
  if p_more is not null then
    insert into muster.entries
        (mission, no, id, stream, version, type, at, leaf, hash, node, span)
      select p_mission, p_no + m.i, m.e->>'id', m.e->>'stream', (m.e->'version')::integer,
        m.e->>'type', (m.e->>'at')::timestamptz, m.e->>'leaf', ${HASH_SQL("m.e->>'leaf'")},
        decode(m.e->>'node', 'hex'), p_span
      from jsonb_array_elements(p_more) with ordinality m (e, i);
  end if;
  if p_writes is not null then
  ${projected}
  end if;
  if p_work is not null then
  ${work}
  end if;
  return p_no;
end $$`;

/** RFC 6962: the hash of a leaf. The database takes it itself, from the text that it keeps. */
const HASH_SQL = (leaf: string): string => `sha256('\\x00'::bytea || convert_to(${leaf}, 'UTF8'))`;

/** Why a batch was not taken: its key has come up, or a stream has moved. */
const tellRefusalSql = (): string => `
create or replace function muster.tell_refusal(p_mission text, p_leaves text, p_key text)
returns void language plpgsql security definer set search_path = muster, pg_temp as $$
declare
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
  v_table text;
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
  const byName = tables.sort((a, b) => (a.spec.name < b.spec.name ? -1 : 1));
  return `v_table := v_write->>'table';\n${halved(byName)}`;
}

/** Half of the tables at a time: each comparison is set up anew in each transaction. */
function halved(tables: readonly Declared[]): string {
  const [only] = tables;
  if (tables.length === 1 && only)
    return `if v_table = '${only.spec.name}' then\n${put(only)}\nelse ${NO_TABLE}\nend if;`;
  const middle = tables.length >> 1;
  return `if v_table < '${must(tables[middle], 'half is within').spec.name}' collate "C" then
${halved(tables.slice(0, middle))}
else
${halved(tables.slice(middle))}
end if;`;
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
  return `if (v_write->'ifNew')::boolean then
      ${insert} ${conflict} nothing;
    else
      ${insert} ${conflict} ${replace};
    end if;`;
}
