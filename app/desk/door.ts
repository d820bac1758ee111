import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { currentActor } from '#app/session.ts'
import { DATABASE_AWAY } from '#components/desk/database-away-digest.ts'
import { canEnterDesk } from '#lib/people/rules.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'

/** The one thing that Next tells the browser about an error of the server is its digest. */
class DatabaseIsAway extends Error {
  readonly digest = DATABASE_AWAY
}

/**
 * Who is at the desk, for every page of it: the layout is not rendered again on a click, so each page asks for itself.
 * Sends who is not signed in to the sign-in page, which leads back here. While the database is away it throws what
 * the desk's error page knows.
 */
export async function deskActor(): Promise<Actor> {
  const actor = await deskActorUnlessAway()
  if (actor === 'away') throw new DatabaseIsAway()
  // The layout tells a reader's account why; a request made by hand may ask for the page alone.
  if (!canEnterDesk(actor).allowed) notFound()
  return actor
}

/** The same for the layout, which says by itself that the database is away. */
export async function deskActorUnlessAway(): Promise<Actor | 'away'> {
  const actor = await currentActor().catch((error: unknown) => {
    if (isAway(error)) return 'away' as const
    throw error
  })
  if (actor) return actor
  const path = (await headers()).get('x-path') ?? '/desk'
  redirect(`/sign-in?to=${encodeURIComponent(path)}`)
}
