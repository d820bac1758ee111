import pg from 'pg'
import type { Settings } from '#lib/platform/env.ts'
import { cast, demoPassword } from '#prisma/seed/cast.ts'

interface Account {
  email: string
  name: string
  roles: string
}

/** Prints the address and how to sign in: the demo's accounts, or how the first account is made. */
export async function welcome(settings: Settings, appUrl: string | undefined): Promise<void> {
  const accounts = await firstAccounts(appUrl)
  const lines = [
    '',
    `  Sanshen 三审   ${settings.SITE_URL}`,
    `  desk           ${settings.SITE_URL}/desk`,
    '',
  ]
  if (accounts.length === 0) {
    lines.push('  There is no account yet; in another terminal, with the same settings:')
    lines.push('    npm run sanshen -- create-user EMAIL --name NAME --role admin', '')
  } else if (settings.DEMO) {
    const demo = new Set<string>(Object.values(cast).map(({ email }) => email))
    const known = accounts.filter(({ email }) => demo.has(email))
    lines.push(`  demo accounts, password ${demoPassword}`)
    for (const { email, name, roles } of known) lines.push(`    ${email.padEnd(26)}${name}  ${roles}`)
    lines.push('')
  }
  lines.push('  Ctrl-C stops it.', '')
  console.log(lines.join('\n'))
}

/** As many as the cast has; the demo's come first in its own database. */
async function firstAccounts(appUrl: string | undefined): Promise<Account[]> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Account>(
      `select p.email, p.name, string_agg(r.name_zh, '、' order by r.position) as roles
       from person p join person_role pr on pr.person_id = p.id join role r on r.key = pr.role_key
       where p.disabled_at is null
       group by p.id order by p.id limit $1`,
      [Object.keys(cast).length],
    )
    return rows
  } finally {
    await client.end()
  }
}
