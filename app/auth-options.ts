import type { NextAuthOptions } from 'next-auth'
import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { returnPath } from '#lib/people/return-path.ts'
import { type SignedIn, type SignInResult, signIn } from '#lib/people/sign-in.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { env, requireSetting } from '#lib/platform/env.ts'
import { refusalOf } from '#lib/platform/sql-refusal.ts'
import { claimsOf } from './session.ts'
import { SESSION_SECONDS, sessionCookie } from './session-cookie.ts'

type User = SignedIn & { id: string }

const credentials: CredentialsConfig = {
  id: 'credentials',
  type: 'credentials',
  name: 'Sanshen',
  credentials: { email: {}, password: {} },
  async authorize(given, request): Promise<User> {
    const result = await attempt(
      given,
      clientAddress(request.headers?.['x-forwarded-for']),
      String(request.headers?.['user-agent'] ?? ''),
    )
    // next-auth hands the message on to the client as the error's code.
    if (!result.ok) throw new Error(result.refusal.code)
    return { id: String(result.value.personId), ...result.value }
  },
}

async function attempt(given: unknown, address: string, userAgent: string): Promise<SignInResult> {
  try {
    return await signIn(given, address, userAgent)
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) console.error(error)
    return { ok: false, refusal: refusal ?? { code: 'unavailable' } }
  }
}

/** next-auth's settings: the same sign-in, cookie and claims as the sign-in page, for clients that speak its protocol. */
export function authOptions(): NextAuthOptions {
  // next-auth reads its own address from here alone.
  process.env.NEXTAUTH_URL = env().SITE_URL
  return {
    secret: requireSetting('SESSION_SECRET'),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    useSecureCookies: env().SITE_URL.startsWith('https:'),
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [credentials],
    callbacks: {
      jwt: ({ token, user }) => (user ? claimsOf(user as User) : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + returnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
  }
}
