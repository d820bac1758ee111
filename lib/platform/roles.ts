import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { SettingError } from './env.ts'

/** The two lesser roles: the application, and who reads the public pages. */
export type LesserRole = 'app' | 'reader'

/** Group roles that hold the grants of prisma/invariants; nobody signs in as one. */
export const groupRoles: Record<LesserRole, string> = { app: 'sanshen_app', reader: 'sanshen_reader' }

/** Addresses given by settings; where one is missing a login role of the database's own name is made. */
export interface LesserUrls {
  appUrl?: string | undefined
  readerUrl?: string | undefined
}

/**
 * The address at which a lesser role reaches the owner's database: as `<database>_app_login` or
 * `<database>_reader_login`, with a password derived from `secret`, so that it needs no keeping.
 */
export function lesserUrl(ownerUrl: string, role: LesserRole, secret: string): string {
  const url = new URL(ownerUrl)
  const user = `${databaseOf(url)}_${role}_login`
  url.username = encodeURIComponent(user)
  url.password = createHmac('sha256', secret).update(user).digest('hex')
  return url.href
}

/** Makes the two group roles where they are missing. Roles belong to the whole server, so another may be faster. */
export async function ensureGroupRoles(owner: pg.ClientBase): Promise<void> {
  for (const role of Object.values(groupRoles)) await createRole(owner, role, 'NOLOGIN')
}

/**
 * Makes or takes in the login role of `url`: a member of its group. A role that `settings` gave is never made or
 * altered. Throws `SettingError` when it could slip past the laws as a superuser or an owner of tables.
 */
export async function admitLogin(
  owner: pg.ClientBase,
  role: LesserRole,
  url: string,
  given: boolean,
): Promise<void> {
  const { username, password } = new URL(url)
  const login = decodeURIComponent(username)
  if (!given) {
    await createRole(owner, login, 'LOGIN')
    await owner.query(
      `ALTER ROLE ${owner.escapeIdentifier(login)} LOGIN PASSWORD ${owner.escapeLiteral(decodeURIComponent(password))}`,
    )
  }
  await refusePowers(owner, role, login)
  await joinGroup(owner, groupRoles[role], login)
}

/**
 * Lets only the logins of these addresses connect, and nobody make temporary tables, which could hide the real ones.
 * The groups belong to the whole server: through them another newsroom's logins would come in.
 */
export async function closeDatabase(owner: pg.ClientBase, ownerUrl: string, urls: string[]): Promise<void> {
  const database = owner.escapeIdentifier(databaseOf(new URL(ownerUrl)))
  const logins = urls.map((url) => owner.escapeIdentifier(decodeURIComponent(new URL(url).username)))
  const others = ['PUBLIC', ...Object.values(groupRoles)]
  await owner.query(`REVOKE ALL ON DATABASE ${database} FROM ${others.join(', ')}`)
  await owner.query(`GRANT CONNECT ON DATABASE ${database} TO ${logins.join(', ')}`)
}

async function joinGroup(owner: pg.ClientBase, group: string, login: string): Promise<void> {
  const member = await owner.query(`select pg_has_role($1, $2, 'MEMBER') as yes`, [login, group])
  if (member.rows[0].yes) return
  const grant = `GRANT ${group} TO ${owner.escapeIdentifier(login)}`
  try {
    await owner.query(grant)
  } catch (error) {
    if (!isForbidden(error)) throw error
    throw new SettingError(
      `the owner in DATABASE_URL may not do this, let an administrator run once: ${grant}`,
    )
  }
}

async function refusePowers(owner: pg.ClientBase, role: LesserRole, login: string): Promise<void> {
  const variable = role === 'app' ? 'DATABASE_APP_URL' : 'DATABASE_READER_URL'
  const found = await owner.query(
    `select r.rolsuper, r.rolbypassrls, r.rolcreaterole,
       exists (select 1 from pg_class c where c.relowner = r.oid) as owns,
       pg_has_role(r.oid, current_user, 'MEMBER') as may_be_owner
     from pg_roles r where r.rolname = $1`,
    [login],
  )
  const powers = found.rows[0]
  if (!powers) throw new SettingError(`${variable} names a user that this server does not have: ${login}`)
  const why = powers.rolsuper
    ? 'is a superuser'
    : powers.owns
      ? 'owns tables'
      : powers.may_be_owner
        ? "may act as the database's owner"
        : powers.rolbypassrls || powers.rolcreaterole
          ? 'may grant itself more'
          : null
  if (why) throw new SettingError(`${variable} must name a user without powers, but ${login} ${why}`)
}

async function createRole(owner: pg.ClientBase, name: string, kind: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  const known = await owner.query('select 1 from pg_roles where rolname = $1', [name])
  if (known.rowCount) return
  try {
    await owner.query(`CREATE ROLE ${owner.escapeIdentifier(name)} ${kind}`)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '42710' || code === '23505') return
    if (!isForbidden(error)) throw error
    throw new SettingError(
      kind === 'LOGIN'
        ? `DATABASE_APP_URL and DATABASE_READER_URL must be set, because the owner may not create the role ${name}`
        : `the owner in DATABASE_URL may not do this, let an administrator run once: CREATE ROLE ${name} NOLOGIN`,
    )
  }
}

function isForbidden(error: unknown): boolean {
  return (error as { code?: string }).code === '42501'
}

function databaseOf(url: URL): string {
  const name = decodeURIComponent(url.pathname.slice(1))
  // PostgreSQL cuts names at 63 bytes; a cut role name would be another database's.
  if (Buffer.byteLength(name) > 50)
    throw new SettingError('DATABASE_URL names a database of more than 50 bytes')
  return name
}
