import { PART } from '#lib/site/read-sitemap.ts'
import type { SurfaceKind, Want } from './schema.ts'
import { type ListOf, listKey, type Standing } from './standing.ts'

/** One surface: where it is fetched, and what readers or machines ought to find there. `to` is where a moved one leads. */
export type Surface = { surface: SurfaceKind; path: string; want: Want; to?: string }

/** How many of the newest a list has: what is older stands on a page of older ones, in a feed nowhere. */
const LENGTHS = {
  /** The front page arranges more; these it shows whatever they are. */
  home: 8,
  list: 30,
  feed: 20,
  news: 1_000,
}
const NEWS_MS = 48 * 60 * 60 * 1000
const FORMS = ['feed.xml', 'atom.xml', 'feed.json'] as const
const MOST_FORMER = 3

/** Where readers ought to meet what was released, and where they must not yet: an embargo keeps it from machines. */
export function surfacesOf(standing: Standing): Surface[] {
  return standing.isLive ? ofRelease(standing) : ofWithdrawal(standing)
}

/** The address of an article with the words of today. */
export const pathOf = ({ articleId, slugs: [slug] }: Pick<Standing, 'articleId' | 'slugs'>): string =>
  slug ? `/article/${articleId}/${slug}` : `/article/${articleId}`

function ofRelease(standing: Standing): Surface[] {
  const { articleId, slugs, embargoUntil } = standing
  const path = pathOf(standing)
  const held = embargoUntil !== null
  const former = slugs.slice(1).filter((slug) => slug !== '' && slug !== slugs[0])
  return [
    { surface: 'page', path, want: 'text' },
    ...one(path !== `/article/${articleId}`, {
      surface: 'number',
      path: `/article/${articleId}`,
      want: 'text',
    }),
    ...[...new Set(former)].slice(0, MOST_FORMER).map(
      (slug): Surface => ({
        ...{ surface: 'former-address', path: `/article/${articleId}/${slug}`, want: 'moved', to: path },
      }),
    ),
    ...inLists(standing),
    ...one(standing.isCorrection && isOnLedger(standing), ledger),
    ...one(standing.isCorrection && isOnLedger(standing) && !held, ledgerFeed),
    ...feeds(standing, held),
    { surface: 'sitemap', path: sitemapOf(articleId), want: held ? 'absent' : 'address' },
    ...news(standing, held),
    { surface: 'api', path: `/api/v1/articles/${articleId}`, want: held ? 'missing' : 'item' },
    ...apiLists(standing, held),
  ]
}

function ofWithdrawal(standing: Standing): Surface[] {
  const { articleId, slugs, neighbours } = standing
  const number = `/article/${articleId}`
  const absent = (surface: SurfaceKind, path: string): Surface => ({ surface, path, want: 'absent' })
  return [
    { surface: 'page', path: pathOf(standing), want: 'gone' },
    ...one(pathOf(standing) !== number, { surface: 'number', path: number, want: 'gone' }),
    ...[...new Set(slugs.slice(1))]
      .filter((slug) => slug !== '' && slug !== slugs[0])
      .slice(0, MOST_FORMER)
      .map((slug): Surface => ({ surface: 'former-address', path: `${number}/${slug}`, want: 'gone' })),
    // The picture that other sites show with a link to it bears its headline.
    { surface: 'share-picture', path: `${number}/share.png`, want: 'gone' },
    absent('home', '/'),
    ...lists(standing).flatMap(({ surface, path, list }) => {
      const above = standing.places[listKey(list)]?.above ?? null
      return [
        ...(surface === 'home' ? [] : [absent(surface, path)]),
        ...(above === null ? [] : [absent('older', before(path, above))]),
      ]
    }),
    ...neighbours.map((id) => absent('neighbour', `/article/${id}`)),
    ...one(isOnLedger(standing), ledger),
    ...one(isOnLedger(standing), ledgerFeed),
    ...feedPaths(standing).map((path) => absent('feed', path)),
    absent('sitemap', sitemapOf(articleId)),
    absent('news-sitemap', '/news-sitemap.xml'),
    { surface: 'api', path: `/api/v1${number}`.replace('/article/', '/articles/'), want: 'gone' },
    ...apiPaths(standing).map(({ path }) => absent('api-list', path)),
  ]
}

const ledger: Surface = { surface: 'ledger', path: '/corrections', want: 'note' }
const ledgerFeed: Surface = { ...ledger, path: '/corrections/atom.xml' }
/** Whether it still stands on the ledger's first page, and in its feed. */
const isOnLedger = ({ ledgerNewer }: Standing) => ledgerNewer < LENGTHS.list
const one = (holds: boolean, surface: Surface): Surface[] => (holds ? [surface] : [])
const sitemapOf = (articleId: number) => `/sitemap/${Math.ceil(articleId / PART)}.xml`
const before = (list: string, articleId: number) => `${list === '/' ? '' : list}/before/${articleId}`

type Listing = { surface: SurfaceKind; path: string; list: ListOf; length: number }

/** The lists on the paper's own pages: everything, the channel, the one above it, the tags. */
function lists({ channel, parent, content }: Standing): Listing[] {
  const of = (slug: string): Listing => ({
    ...{ surface: 'channel', path: `/channel/${slug}`, length: LENGTHS.list },
    list: { kind: 'channel', name: slug },
  })
  return [
    { surface: 'home', path: '/', list: { kind: 'all', name: '' }, length: LENGTHS.home },
    ...[channel, parent].flatMap((slug) => (slug === null ? [] : [of(slug)])),
    ...content.tags.map(
      (tag): Listing => ({
        ...{ surface: 'tag', path: `/tag/${encodeURIComponent(tag)}`, length: LENGTHS.list },
        list: { kind: 'tag', name: tag },
      }),
    ),
  ]
}

// On its list's first page, or at the top of the page of what came before the one above it.
function inLists(standing: Standing): Surface[] {
  return lists(standing).flatMap(({ surface, path, list, length }): Surface[] => {
    const place = standing.places[listKey(list)]
    if (!place) return []
    if (place.newer < length) return [{ surface, path, want: 'listed' }]
    return place.above === null ? [] : [{ surface: 'older', path: before(path, place.above), want: 'listed' }]
  })
}

const feedPaths = ({ channel, parent }: Standing): string[] =>
  ['', ...[channel, parent].flatMap((slug) => (slug === null ? [] : `/channel/${slug}`))].flatMap((at) =>
    FORMS.map((form) => `${at}/${form}`),
  )

function feeds(standing: Standing, held: boolean): Surface[] {
  return feedPaths(standing).flatMap((path): Surface[] => {
    if (held) return [{ surface: 'feed', path, want: 'absent' }]
    const [, slug] = /^\/channel\/([^/]+)\//.exec(path) ?? []
    const list: ListOf = slug === undefined ? { kind: 'all', name: '' } : { kind: 'channel', name: slug }
    const place = standing.places[listKey({ ...list, machines: true })]
    return place && place.newer < LENGTHS.feed ? [{ surface: 'feed', path, want: 'item' }] : []
  })
}

// What is neither news any more nor just about to be none.
function news({ firstPublishedAt, now, places }: Standing, held: boolean): Surface[] {
  const surface = { surface: 'news-sitemap' as const, path: '/news-sitemap.xml' }
  if (held) return [{ ...surface, want: 'absent' }]
  const place = places[listKey({ kind: 'all', name: '' })]
  const age = now.getTime() - firstPublishedAt.getTime()
  const isNews = age < NEWS_MS - 60_000 && (place?.newer ?? 0) < LENGTHS.news
  return one(isNews, { ...surface, want: 'address' })
}

type ApiList = { path: string; list: ListOf }

function apiPaths({ channel, parent }: Standing): ApiList[] {
  const channels = [channel, parent].flatMap((slug) => (slug === null ? [] : [slug]))
  return [
    { path: '/api/v1/articles', list: { kind: 'all', name: '', machines: true } },
    ...channels.map(
      (slug): ApiList => ({
        path: `/api/v1/channels/${slug}/articles`,
        list: { kind: 'channel', name: slug, machines: true },
      }),
    ),
  ]
}

function apiLists(standing: Standing, held: boolean): Surface[] {
  return apiPaths(standing).flatMap(({ path, list }): Surface[] => {
    if (held) return [{ surface: 'api-list', path, want: 'absent' }]
    const place = standing.places[listKey(list)]
    if (!place) return []
    if (place.newer < LENGTHS.list) return [{ surface: 'api-list', path, want: 'item' }]
    return place.above === null
      ? []
      : [{ surface: 'api-list', path: before(path, place.above), want: 'item' }]
  })
}
