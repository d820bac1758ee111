import type { ReactElement } from 'react'
import { frameOf } from '#app/(site)/document-route.tsx'
import { ArticlePage } from '#components/site/article-page.tsx'
import type { Preview } from '#components/site/frame.ts'
import type { Content } from '#lib/document/content.ts'
import { readArticle } from '#lib/site/read-article.ts'
import type { LiveArticle, SiteChannel } from '#lib/site/schema.ts'

type Text = { articleId: number; hash: string; content: Content }

/**
 * A text that nobody has released as its readers would have it: the page that a report gets, among what is live now, and
 * without whatever only a release gives it.
 */
export async function previewedPage(
  { articleId, hash, content }: Text,
  preview: Preview,
): Promise<ReactElement> {
  const { article: live, beside, ...masthead } = await readArticle(articleId)
  const frame = { ...(await frameOf(masthead)), preview }
  const { slugs, corrections, firstPublishedAt } =
    live.kind === 'live' ? live : { slugs: [], corrections: [], firstPublishedAt: frame.now }
  const told = corrections.some(({ note }) => note === content.correction)
  const isNew = live.kind === 'live' && content.correction !== '' && !told
  const article: LiveArticle = {
    kind: 'live',
    ...{ articleId, hash, content, firstPublishedAt, slugs },
    ...{ revisionId: 0, publishedAt: frame.now, embargoUntil: null, credits: [] },
    ...channelOf(content, masthead.channels),
    corrections: isNew ? [{ correctedAt: frame.now, note: content.correction }, ...corrections] : corrections,
  }
  return <ArticlePage frame={frame} article={article} beside={beside} />
}

/** The channel that a text is meant for, as pages name it. */
export function channelOf({ channel }: Content, channels: SiteChannel[]) {
  return { channelSlug: channel, channelName: channels.find(({ slug }) => slug === channel)?.name ?? channel }
}
