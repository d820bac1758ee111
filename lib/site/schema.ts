import type { Content } from '#lib/document/content.ts'
import type { Paper } from '#lib/paper/schema.ts'

export type SiteChannel = { slug: string; name: string; parentSlug: string | null }

/** What stands around every page. */
export type Masthead = { paper: Paper; channels: SiteChannel[] }

/** One line of a list: the article's own words, never another wording. `shortTitle` is '' when none was signed. */
export type Story = {
  articleId: number
  title: string
  shortTitle: string
  summary: string
  channelSlug: string
  channelName: string
  firstPublishedAt: Date
}

/** A signature of the credit line: the stage's name and who signed, 'B 代 A' for a delegate. */
export type Credit = { stageName: string; personName: string }

export type LiveArticle = {
  kind: 'live'
  articleId: number
  revisionId: number
  hash: string
  content: Content
  channelSlug: string
  channelName: string
  firstPublishedAt: Date
  publishedAt: Date
  credits: Credit[]
}

/** What the paper chose to say of an article that it took down. */
export type WithdrawnArticle = { kind: 'withdrawn'; withdrawnAt: Date; publicNote: string }

export type MissingArticle = { kind: 'missing' }
