import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { returnPath } from '#lib/people/return-path.ts'
import { type SignedIn, signIn } from '#lib/people/sign-in.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { env, requireSetting } from '#lib/platform/env.ts'
import { claimsOf } from './session.ts'
import { SESSION_SECONDS, sessionCookie } from './session-cookie.ts'

type User = SignedIn & { id: string }

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
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request): Promise<User> {
          const address = clientAddress(request.headers?.['x-forwarded-for'])
          const result = await signIn(credentials, address)
          // next-auth hands the message on as the error's code.
          if (!result.ok) throw new Error(result.refusal.code)
          return { id: String(result.value.personId), ...result.value }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? claimsOf(user as User) : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + returnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
  }
}
