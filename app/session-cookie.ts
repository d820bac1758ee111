import { env } from '#lib/platform/env.ts'

/** A session ends a week after signing in, if nothing ends it before. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60

/** Name and attributes of the session cookie: out of reach for scripts and for other sites' forms. */
export function sessionCookie() {
  const secure = env().SITE_URL.startsWith('https:')
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}
