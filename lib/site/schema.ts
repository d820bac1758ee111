import type { Content } from '#lib/document/content.ts'
import type { Paper } from '#lib/paper/schema.ts'

/** A channel as readers meet it. A retired one keeps its page and its reports, and leaves the masthead. */
export type SiteChannel = { slug: string; name: string; parentSlug: string | null; isRetired: boolean }

/** What stands around every page. */
export type Masthead = { paper: Paper; channels: SiteChannel[] }

/** One entry of a list: the article's own words, never another wording. `shortTitle` is '' when none was signed. */
export type Story = {
  articleId: number
  /** The words of its address; '' for none. */
  slug: string
  title: string
  shortTitle: string
  kicker: string
  summary: string
  cover: Content['cover']
  channelSlug: string
  channelName: string
  firstPublishedAt: Date
  /** Where its picture is read from while it is only previewed. */
  picturesFrom?: 'desk'
}

/** Some stories of a list, and whether older ones follow. */
export type StoryPage = { stories: Story[]; more: boolean }

/** A signature of the credit line: the stage's name and who signed, 'B 代 A' for a delegate. */
export type Credit = { stageName: string; personName: string }

/** What readers were told of a correction, and when. */
export type Correction = { correctedAt: Date; note: string }

/**
 * One entry of the public ledger: a correction of a live article, or a withdrawal, of which there is no title. `number` is
 * its place's, by which older pages are addressed.
 */
export type LedgerEntry = {
  number: number
  kind: 'correction' | 'withdrawal'
  articleId: number
  slug: string
  title: string
  note: string
  at: Date
}

/** Some entries of the ledger, and whether older ones follow. */
export type LedgerPage = { entries: LedgerEntry[]; more: boolean }

/** The way to another article. */
export type Neighbour = { articleId: number; slug: string; title: string }

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
  /** Until when it stands on the paper's own pages alone; null when that is over. */
  embargoUntil: Date | null
  credits: Credit[]
  /** The words of its address, those of today first. */
  slugs: string[]
  /** The newest first. */
  corrections: Correction[]
}

/** What stands beside an article: its neighbours in the channel, what is like it, what is new. */
export type Beside = { previous: Neighbour | null; next: Neighbour | null; related: Story[]; latest: Story[] }

/** What the paper chose to say of an article that it took down. */
export type WithdrawnArticle = { kind: 'withdrawn'; withdrawnAt: Date; publicNote: string }

export type MissingArticle = { kind: 'missing' }
