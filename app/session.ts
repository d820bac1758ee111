import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import { z } from 'zod'
import { findActor } from '#lib/people/queries.ts'
import type { SignedIn } from '#lib/people/sign-in.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { requireSetting } from '#lib/platform/env.ts'
import { SESSION_SECONDS, sessionCookie } from './session-cookie.ts'

const claims = z.object({ person: z.int(), version: z.int() })

/** All that a session says. */
export type Claims = z.output<typeof claims>

export function claimsOf({ personId, sessionVersion }: SignedIn): Claims {
  return { person: personId, version: sessionVersion }
}

/**
 * Who makes this request, as the database knows them now; null when nobody is signed in, when the person has been
 * disabled or when their sessions were ended. Throws when the database is away.
 */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null
}

/** The same with the session's version: for what outlives its request, and so asks again whether it still counts. */
export const currentSession = cache(async (): Promise<{ actor: Actor; version: number } | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value
  const session = token ? await readToken(token) : null
  const actor = session && (await findActor(session.person, session.version))
  return actor && { actor, version: session.version }
})

/** Begins a session in this browser. Only inside a Server Action or route handler, where cookies can be set. */
export async function openSession(signedIn: SignedIn): Promise<void> {
  const { name, options } = sessionCookie()
  const token = claimsOf(signedIn)
  const value = await encode({ token, secret: requireSetting('SESSION_SECRET'), maxAge: SESSION_SECONDS })
  ;(await cookies()).set(name, value, { ...options, maxAge: SESSION_SECONDS })
}

/** Ends the session in this browser. */
export async function closeSession(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

async function readToken(token: string): Promise<Claims | null> {
  // A token that is forged, cut short or expired is nobody's.
  const payload = await decode({ token, secret: requireSetting('SESSION_SECRET') }).catch(() => null)
  return claims.safeParse(payload).data ?? null
}
