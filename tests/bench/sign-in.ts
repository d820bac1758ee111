import { type CastName, cast, demoPassword } from '#prisma/seed/cast.ts'
import { Client } from './client.ts'

/** The session cookie of a person of the cast, as `name=value`. */
export async function sessionOf(port: number, name: CastName): Promise<string> {
  const client = new Client(port)
  const csrf = await client.get('/api/auth/csrf')
  const { csrfToken } = JSON.parse(csrf.body.toString()) as { csrfToken: string }
  const fields = { csrfToken, email: cast[name].email, password: demoPassword, json: 'true' }
  const answer = await client.form('/api/auth/callback/credentials', fields, {
    cookie: cookiesOf(csrf.headers),
  })
  client.close()
  const session = cookiesOf(answer.headers)
    .split('; ')
    .find((cookie) => cookie.includes('session-token='))
  if (!session) throw new Error(`${name} could not sign in: ${answer.status} ${answer.body}`)
  return session
}

/** A client that is signed in as a person of the cast. */
export async function deskOf(port: number, name: CastName): Promise<Client> {
  return new Client(port, { cookie: await sessionOf(port, name) })
}

function cookiesOf(headers: { 'set-cookie'?: string[] | undefined }): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0]).join('; ')
}
