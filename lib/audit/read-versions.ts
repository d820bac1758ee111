import { isKnownTo, readDraft } from '#lib/articles/queries.ts'
import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { listKept } from '#lib/versions/queries.ts'
import { readVersion } from '#lib/versions/read-version.ts'
import { nameOfKept, type VersionName } from '#lib/versions/schema.ts'

/**
 * One text of an article: a frozen one by its number, the text in work, or what that said before. `called` is the name
 * that somebody gave it, '' for none. `at` is ISO 8601.
 */
export type VersionLabel = { name: VersionName; called: string; by: string; at: string }

type Labelled = VersionLabel & { hash: string }

export type Version = VersionLabel & { content: Content }

/** What may be compared of an article, newest first, and the two that were asked for; null for one that there is not. */
export type Versions = {
  all: VersionLabel[]
  was: Version | null
  is: Version | null
}

/**
 * Two versions of an article, by default the newest and the last before it that said anything else. Null where the actor may not know of the
 * article; the text in work is among its versions only for who may read it.
 */
export async function readVersions(
  actor: Actor,
  articleId: number,
  asked: { was?: VersionName; is?: VersionName },
): Promise<Versions | null> {
  return app().$transaction(
    async (tx) => {
      const mayKnow = await tx.$queryRaw<unknown[]>`
        select 1 from article a where a.id = ${articleId} and ${isKnownTo(actor)}`
      if (mayKnow.length === 0) return null
      const draft = await readDraft(actor, articleId, tx)
      const revisions = await tx.revision.findMany({
        where: { articleId },
        orderBy: { number: 'desc' },
        select: { number: true, hash: true, createdAt: true, author: { select: { name: true } } },
      })
      const kept = await listKept(actor, articleId, tx)
      const earlier: Labelled[] = [
        ...revisions.map(({ number, hash, author, createdAt }) => ({
          ...{ name: number, hash, called: '', by: author.name, at: createdAt.toISOString() },
        })),
        // Unless it has a name, the newest is the draft itself.
        ...kept.flatMap(({ id, hash, name, by, savedAt, isNow }) =>
          isNow && !name ? [] : [{ name: nameOfKept(id), hash, called: name, by, at: savedAt }],
        ),
      ]
      earlier.sort((a, b) => b.at.localeCompare(a.at))
      const { hash = '', savedBy: by = '', savedAt: at = '' } = draft ?? {}
      const known: Labelled[] = [
        ...(draft ? [{ name: 'draft' as const, hash, called: '', by, at }] : []),
        ...earlier,
      ]
      const all = known.map(({ hash: _, ...label }): VersionLabel => label)
      const versionOf = async (name: VersionName | undefined): Promise<Version | null> =>
        name !== undefined && all.some((each) => each.name === name)
          ? readVersion(actor, articleId, name, tx)
          : null
      const is = asked.is ?? all[0]?.name
      const [newest, ...older] = known.slice(known.findIndex(({ name }) => name === is))
      const before = older.find((each) => each.hash !== newest?.hash) ?? older[0]
      return { all, was: await versionOf(asked.was ?? before?.name), is: await versionOf(is) }
    },
    { isolationLevel: 'RepeatableRead' },
  )
}
