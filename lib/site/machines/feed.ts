/** A picture of an item. `type` is its media type. */
export type FeedImage = {
  url: string
  type: string
  width: number
  height: number
  caption: string
  credit: string
}

/** A moving picture or a sound of an item: `bytes` and `seconds` long; `poster` is the address of its first picture. */
export type FeedClip = {
  url: string
  type: string
  medium: 'video' | 'audio'
  bytes: number
  seconds: number
  width?: number
  height?: number
  poster?: string
  caption: string
  credit: string
}

/** An article in a feed. Every address is whole; a text that there is none of is ''. */
export type FeedItem = {
  /** Never changes, whatever words the address gets. */
  id: string
  url: string
  title: string
  summary: string
  html: string
  authors: string[]
  /** Its channel, then its tags. */
  categories: string[]
  image: FeedImage | null
  clips: FeedClip[]
  firstPublishedAt: Date
  /** When these words were released: later than the first time when they were corrected. */
  publishedAt: Date
  /** Where a reprint first stood. */
  original: { name: string; url: string } | null
}

/** A list of articles as a feed, in whichever form it is written; `self` is the address of this form. */
export type Feed = {
  title: string
  description: string
  publisher: string
  copyright: string
  home: string
  self: string
  updatedAt: Date
  items: FeedItem[]
}

/** The paper's one language. */
export const LANGUAGE = 'zh-CN'
