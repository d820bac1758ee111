import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'

/** A list as a person likes to see it: the query of its address, by a name of theirs. */
export type SavedView = { id: number; name: string; query: string }

/** The actor's own views, in the order in which they were saved. */
export async function listSavedViews(actor: Actor): Promise<SavedView[]> {
  return app().savedView.findMany({
    where: { personId: actor.id },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, query: true },
  })
}
