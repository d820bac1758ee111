import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentActor } from '#app/session.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'

/**
 * Who is at the desk, for every page of it: the layout is not rendered again on a click, so each page asks for itself.
 * Sends who is not signed in to the sign-in page, which leads back here. Throws when the database is away.
 */
export async function deskActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get('x-path') ?? '/desk'
  redirect(`/sign-in?to=${encodeURIComponent(path)}`)
}

/** The same for the layout, which says by itself that the database is away. */
export async function deskActorUnlessAway(): Promise<Actor | 'away'> {
  try {
    return await deskActor()
  } catch (error) {
    if (isAway(error)) return 'away'
    throw error
  }
}
