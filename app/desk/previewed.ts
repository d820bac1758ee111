import { articleIdOf } from '#app/article-id.ts'
import { currentActor } from '#app/session.ts'
import { canEnterDesk } from '#lib/people/rules.ts'
import { RefusalError } from '#lib/platform/refusal.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'
import { readVersion, type VersionText } from '#lib/versions/read-version.ts'
import { versionName } from '#lib/versions/schema.ts'

/** A version of an article that somebody at the desk asked to see as a document, and how. */
export type Asked = VersionText & { articleId: number; scheme: 'light' | 'dark' }

/**
 * A GET handler of the desk that answers with a document or a picture made of one version (`?version=`, else what the
 * draft says), for who may read it. Who may not gets no body; nothing of it is kept anywhere.
 */
export function previewed(make: (asked: Asked) => Promise<Response>) {
  return async (request: Request, { params }: { params: Promise<{ id?: string }> }): Promise<Response> => {
    try {
      const actor = await currentActor()
      if (!actor) return nothing(401)
      if (!canEnterDesk(actor).allowed) return nothing(403)
      const articleId = articleIdOf((await params).id)
      const asked = new URL(request.url).searchParams
      const name = versionName.safeParse(asked.get('version') ?? 'draft')
      if (articleId === null || !name.success) return nothing(404)
      const version = await readVersion(actor, articleId, name.data)
      if (!version) return nothing(404)
      return await make({ ...version, articleId, scheme: asked.get('scheme') === 'dark' ? 'dark' : 'light' })
    } catch (error) {
      if (isAway(error) || error instanceof RefusalError) return nothing(503)
      throw error
    }
  }
}

/** For a document that the desk shows in a frame of its own. */
export const IN_THE_DESK = {
  framedBy: 'self',
  headers: {
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  },
} as const

const nothing = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })
