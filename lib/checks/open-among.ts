import type { Transaction } from '#lib/platform/db.ts'
import { liveAmong } from './live-among.ts'
import type { Open, OwnLink } from './own-links.ts'

/** What readers can open of all that these links of an article lead to: its own page and its own tags will be there with it. */
export async function openAmong(
  tx: Transaction,
  links: readonly OwnLink[],
  own: { articleId: number; tags: readonly string[] },
): Promise<Open> {
  const places = links.map(({ place }) => place)
  const namesOf = (kind: 'channel' | 'tag') => [
    ...new Set(places.flatMap((place) => (place.kind === kind ? [place.name] : []))),
  ]
  const ids = places.flatMap((place) => (place.kind === 'article' ? [place.articleId] : []))
  const [slugs, names] = [namesOf('channel'), namesOf('tag')]
  const live = ids.length > 0 ? await liveAmong(tx, ids) : new Map()
  const channels =
    slugs.length > 0
      ? await tx.channel.findMany({ where: { slug: { in: slugs } }, select: { slug: true } })
      : []
  const tags =
    names.length > 0
      ? await tx.listing.findMany({
          ...{ where: { kind: 'tag', name: { in: names } }, select: { name: true } },
          distinct: ['name'],
        })
      : []
  return {
    articles: new Set([own.articleId, ...live.keys()]),
    channels: new Set(channels.map(({ slug }) => slug)),
    tags: new Set([...own.tags, ...tags.map(({ name }) => name)]),
  }
}
