import { countBody } from '#lib/document/counts.ts'
import { isWebAddress } from '#lib/document/link.ts'
import type { Paper } from '#lib/paper/schema.ts'
import type { LiveArticle } from '#lib/site/schema.ts'
import { type FeedClip, LANGUAGE } from './feed.ts'
import type { NewsObject } from './news-object.ts'
import { uriOf } from './uri.ts'

type Named = { name: string; rel: string; uri?: string }
type Rendition = NewsObject['renditions'][number]

/** What an article as ninjs is made from. Every address is whole. */
export type NewsFacts = {
  paper: Paper
  article: LiveArticle
  /** By its number, and with today's words. */
  uri: string
  page: string
  /** The text as HTML; null in a list. */
  html: string | null
  subjects: Named[]
  /** The cover's files, the largest last. */
  cover: Rendition[]
  clips: FeedClip[]
}

/** An article as ninjs 3.1. What there is none of is left out. */
export function ninjsOf({ paper, article, uri, page, html, subjects, cover, clips }: NewsFacts): NewsObject {
  const { content, credits, slugs } = article
  const { source, byline } = content
  const reprint = source.kind === 'reprint' ? source : null
  const people = [
    ...byline.map(({ role, name }) => ({ name, rel: role })),
    ...(reprint?.author ? [{ name: reprint.author, rel: 'original author' }] : []),
    ...credits.map(({ stageName, personName }) => ({ name: personName, rel: stageName })),
  ]
  return {
    uri,
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
    type: 'text',
    representationType: html === null ? 'partial' : 'full',
    version: String(article.revisionId),
    firstCreated: article.firstPublishedAt.toISOString(),
    versionCreated: article.publishedAt.toISOString(),
    pubStatus: 'usable',
    language: LANGUAGE,
    title: content.title,
    slugline: slugs[0] || undefined,
    headlines: plain({
      ...{ main: content.title, kicker: content.kicker, subtitle: content.subtitle },
      ...{ short: content.shortTitle, original: reprint?.originalTitle ?? '' },
    }),
    descriptions: some([
      ...plain({ summary: content.summary }),
      ...article.corrections.flatMap(({ note }) => plain({ correction: note })),
      ...plain({ ai: content.ai }),
    ]),
    bodies: html === null ? undefined : [bodyOf(article, html)],
    by: byline.map(({ role, name }) => `${role} ${name}`.trim()).join(' ') || undefined,
    people: some(people),
    located: content.dateline || undefined,
    subjects: some(subjects),
    infoSources: [
      { name: paper.name, role: 'publisher' },
      ...(reprint?.name ? [{ name: reprint.name, role: 'original', uri: addressOf(reprint.url) }] : []),
    ],
    copyrightHolder: reprint?.name || paper.name,
    copyrightNotice: paper.copyright || undefined,
    usageTerms: paper.reprintNotice || undefined,
    renditions: [{ name: 'web', href: page, contentType: 'text/html' }],
    associations: some([...coverOf(article, cover), ...clips.map(clipOf)]),
    altIds: [
      { role: 'article', value: String(article.articleId) },
      { role: 'sha256', value: article.hash },
    ],
  }
}

const some = <Value>(values: Value[]) => (values.length > 0 ? values : undefined)
const addressOf = (address: string) => (isWebAddress(address) ? uriOf(address) : undefined)

/** Texts by their roles, without those that there are none of. */
function plain(texts: Record<string, string>) {
  return Object.entries(texts).flatMap(([role, value]) =>
    value === '' ? [] : [{ role, contentType: 'text/plain', value }],
  )
}

function bodyOf({ content }: LiveArticle, html: string) {
  const { words, characters } = countBody(content.body)
  return { role: 'main', contentType: 'text/html', wordCount: words, charCount: characters, value: html }
}

type Association = NonNullable<NewsObject['associations']>[number]

function coverOf({ content: { cover } }: LiveArticle, files: Rendition[]): Association[] {
  const largest = files.at(-1)
  if (!cover || !largest) return []
  return [
    {
      ...{ name: 'cover', type: 'picture', uri: largest.href },
      by: cover.credit || undefined,
      descriptions: some(plain({ caption: cover.caption, alt: cover.alt })),
      renditions: files,
    },
  ]
}

function clipOf(clip: FeedClip, index: number): Association {
  const { url, type, medium, bytes, seconds, width, height, caption, credit, poster } = clip
  return {
    ...{ name: `clip-${index + 1}`, type: medium, uri: url, by: credit || undefined },
    descriptions: some(plain({ caption })),
    renditions: [
      { name: 'file', href: url, contentType: type, width, height, sizeInBytes: bytes, duration: seconds },
      ...(poster ? [{ name: 'poster', href: poster, contentType: 'image/webp' }] : []),
    ],
  }
}
