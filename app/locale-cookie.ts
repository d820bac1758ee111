import { cookies } from 'next/headers'
import { env } from '#lib/platform/env.ts'

const NAME = 'sanshen-locale'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The language this browser asked for while nobody was signed in, as the cookie has it; it may be anything. */
export async function rememberedLocale(): Promise<string | undefined> {
  return (await cookies()).get(NAME)?.value
}

/** Keeps a language for this browser. Only inside a Server Action. */
export async function rememberLocale(locale: string): Promise<void> {
  const secure = env().SITE_URL.startsWith('https:')
  const jar = await cookies()
  jar.set(NAME, locale, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: YEAR_SECONDS })
}
