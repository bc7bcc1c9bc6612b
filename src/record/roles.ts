// Least privilege: the program signs in under a role that can append but cannot change an entry,
// and views under one that can only read. Where the owner may not make roles, the triggers stand
// alone.
import pg from 'pg';
import { APP_ROLE, READER_ROLE, sqlState, transact } from './connection.ts';

/** `password`: for roles that sign in themselves (embedded); undefined: the owner steps down. */
export async function makeRoles(
  owner: pg.Client,
  signIn: { readonly password?: string } | null,
): Promise<boolean> {
  try {
    await transact(owner, async () => {
      for (const role of [APP_ROLE, READER_ROLE]) await makeRole(owner, role, signIn);
    });
    return true;
  } catch (error) {
    // Insufficient privilege is an answer; anything else is a fault.
    if (sqlState(error) === '42501') return false;
    throw error;
  }
}

async function makeRole(
  owner: pg.Client,
  role: string,
  signIn: { readonly password?: string } | null,
): Promise<void> {
  const { rows } = await owner.query(
    `select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = $1`,
    [role],
  );
  if (rows.length === 0) {
    const secret = signIn?.password ? ` password ${pg.escapeLiteral(signIn.password)}` : '';
    await owner.query(`create role ${role} ${signIn ? 'login' : 'nologin'}${secret}`);
  }
  if (!rows[0]?.member) await owner.query(`grant ${role} to current_user`);
}

/** What each role may, said anew whenever a table or function has changed. */
export async function grant(owner: pg.Client, readable: readonly string[]): Promise<void> {
  const tables = readable.map((name) => `muster."${name}"`).join(', ');
  await owner.query(`
    do $$
    declare v_name text;
    begin
      for v_name in select p.oid::regprocedure from pg_proc p
        where pronamespace = 'muster'::regnamespace and not exists (
          select from pg_depend where objid = p.oid and deptype = 'e')
      loop execute 'revoke all on function ' || v_name || ' from public'; end loop;
    end $$;
    grant usage on schema muster to ${APP_ROLE}, ${READER_ROLE};
    grant execute on function muster.fold, muster.size_at to ${APP_ROLE}, ${READER_ROLE};
    grant execute on function muster.append, muster.tell_refusal, muster.write_work,
      muster.save_checkpoint to ${APP_ROLE};
    grant select on muster.entries, muster.checkpoints to ${APP_ROLE}, ${READER_ROLE};
    grant select, insert, delete on muster.files to ${APP_ROLE};
    grant select, insert, update, delete on muster.vault_keys, muster.vault_fields to ${APP_ROLE};
    grant select, insert on muster.vault_forgotten to ${APP_ROLE};
    ${tables === '' ? '' : `grant select on ${tables} to ${APP_ROLE}, ${READER_ROLE};`}
  `);
}
