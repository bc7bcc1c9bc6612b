// What lies beside the record: the bytes of files by their hash, and personal data under a key per
// person. Neither is in the tree, so both can be removed. Also the folding of text for search.
export const filesAndVault = `
create table muster.files (
  sha256 text primary key,
  media text not null,
  size integer not null,
  bytes bytea not null,
  at timestamptz not null default now()
);

create table muster.vault_keys (
  person text primary key,
  wrapped bytea not null
);

create table muster.vault_fields (
  person text not null references muster.vault_keys on delete cascade,
  field text not null,
  sealed bytea not null,
  primary key (person, field)
);

create table muster.vault_forgotten (
  person text primary key,
  at timestamptz not null default now()
);

-- Lower case without accents, for indexes and comparison. unaccent is not marked immutable because
-- its rules can be edited; ours are not, so the promise is ours to make.
do $do$
declare
  v_schema text := (select nspname from pg_extension e join pg_namespace n
    on n.oid = e.extnamespace where extname = 'unaccent');
begin
  execute format($sql$
    create function muster.fold(p_text text) returns text
    language sql immutable strict parallel safe as $fn$
      select lower(%1$I.unaccent(%2$L::regdictionary, p_text))
    $fn$
  $sql$, v_schema, format('%I.unaccent', v_schema));
end $do$;
`;
