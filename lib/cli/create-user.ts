import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { createPerson } from '#lib/people/create-person.ts'
import { app } from '#lib/platform/db.ts'
import { askSecret } from './ask-secret.ts'
import { refusalLine, UsageError, type Verb } from './verb.ts'

/** Makes an account; the way to the first administrator where there is no demo. */
export const createUserVerb: Verb = {
  name: 'create-user',
  summary:
    'Makes an account. The password is asked for, or read from SANSHEN_PASSWORD or, with --password-stdin, from stdin.',
  usage: 'EMAIL --name NAME --role ROLE [--role ROLE …] [--locale zh-CN|en] [--password-stdin]',
  needs: 'app',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string', multiple: true },
        locale: { type: 'string', default: 'zh-CN' },
        'password-stdin': { type: 'boolean', default: false },
      },
    })
    const [email, ...more] = positionals
    const { name, role: roles, locale } = values
    if (!email || more.length > 0 || !name || !roles)
      throw new UsageError('EMAIL, --name and --role are needed')
    const password = await readPassword(values['password-stdin'])
    const result = await createPerson({ actor: null, via: 'cli' }, { email, name, roles, locale, password })
    if (result.ok) {
      console.log(`made the account ${email.toLowerCase()} (${roles.join(', ')})`)
      return 0
    }
    if (result.refusal.code !== 'role-unknown') throw new Error(refusalLine(result.refusal))
    const known = await app().role.findMany({ orderBy: { position: 'asc' } })
    throw new Error(`role-unknown; there are ${known.map(({ key }) => key).join(', ')}`)
  },
}

async function readPassword(fromStdin: boolean): Promise<string> {
  if (fromStdin) return (await text(process.stdin)).replace(/\r?\n$/, '')
  const given = process.env.SANSHEN_PASSWORD
  if (given) return given
  if (!process.stdin.isTTY) throw new UsageError('give the password by SANSHEN_PASSWORD or --password-stdin')
  const password = await askSecret('Password (10 characters or more): ')
  if ((await askSecret('Once more: ')) !== password) throw new Error('the two passwords differ')
  return password
}
