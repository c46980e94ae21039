import pg from 'pg'

/**
 * The two roles of the product. Policies and rights name them, so they exist before the first migration. Without
 * NOINHERIT the plain role would hold the overview's rights all the time instead of only where it asks for them.
 */
const ROLES = `
  do $$
  begin
    if not exists (select from pg_roles where rolname = 'jianjia_overview') then
      create role jianjia_overview nologin noinherit;
    end if;
    if not exists (select from pg_roles where rolname = 'jianjia_app') then
      create role jianjia_app nologin noinherit;
    end if;
    if not exists (
      select from pg_auth_members m
      join pg_roles granted on granted.oid = m.roleid and granted.rolname = 'jianjia_overview'
      join pg_roles member on member.oid = m.member and member.rolname = 'jianjia_app'
    ) then
      grant jianjia_overview to jianjia_app;
    end if;
    if not exists (
      select from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
      where r.rolname = 'jianjia_app' and s.setdatabase = 0 and 'search_path=app' = any (s.setconfig)
    ) then
      alter role jianjia_app set search_path = app;
    end if;
  end $$`

const ATTEMPTS = 5

/** Makes the roles where they are missing. Two at once on one server do not disturb each other. */
export async function ensureRoles(client: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(ROLES)
      return
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRace(error)) throw error
    }
  }
}

/** Roles belong to the whole server: another database's set-up may have made the same role a moment ago. */
function isRace(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  return error.code === '42710' || error.code === '23505' || /tuple concurrently/.test(error.message)
}
