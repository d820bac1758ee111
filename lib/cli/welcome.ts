import pg from 'pg'
import type { Settings } from '#lib/platform/env.ts'
import { cast, demoPassword } from '#prisma/seed/cast.ts'

/** Prints the address and, in a demo, the accounts of the cast that this database has. */
export async function welcome(settings: Settings, appUrl: string | undefined): Promise<void> {
  const lines = [
    '',
    `  Sanshen 三审   ${settings.SITE_URL}`,
    `  desk           ${settings.SITE_URL}/desk`,
    '',
  ]
  if (settings.DEMO) {
    const accounts = await demoAccounts(appUrl)
    if (accounts.length) lines.push(`  demo accounts, password ${demoPassword}`, ...accounts, '')
  }
  lines.push('  Ctrl-C stops it.', '')
  console.log(lines.join('\n'))
}

async function demoAccounts(appUrl: string | undefined): Promise<string[]> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ email: string; name: string; roles: string }>(
      `select p.email, p.name, string_agg(r.name_zh, '、' order by r.position) as roles
       from person p join person_role pr on pr.person_id = p.id join role r on r.key = pr.role_key
       where p.email = any($1) and p.disabled_at is null
       group by p.id order by min(r.position), p.id`,
      [Object.values(cast).map(({ email }) => email)],
    )
    return rows.map(({ email, name, roles }) => `    ${email.padEnd(26)}${name}  ${roles}`)
  } finally {
    await client.end()
  }
}
