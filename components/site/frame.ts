import type { useTranslations } from 'next-intl'
import type { PictureFolder } from '#lib/media/rules.ts'
import type { Assets } from '#lib/site/assets.ts'
import type { Masthead } from '#lib/site/schema.ts'

/** The words of the reader pages, in the paper's one language. */
export type SiteWords = ReturnType<typeof useTranslations<'site'>>

/** What every page needs beside its own matter; `origin` is the site's own address, `now` the day that it prints. */
export type Frame = Masthead & {
  words: SiteWords
  assets: Assets
  origin: string
  now: Date
  /** Set where a page shows what nobody has released. */
  preview?: Preview
}

/** A page that is no publication: machines are told nothing by which they could take it for one. */
export type Preview = {
  /** Where the pictures of the text are read from. */
  picturesFrom: PictureFolder
  /** Until when it may be seen; null at the desk, which says so itself. */
  until: Date | null
  /** The look that the desk asked for; null for the reader's own. */
  scheme: 'light' | 'dark' | null
}

export const channelPath = (slug: string) => `/channel/${slug}`

/** An article's address: its number, and after it the words that somebody chose. */
export const articlePath = (articleId: number, slug = '') =>
  slug ? `/article/${articleId}/${slug}` : `/article/${articleId}`

/** Where the paper tells what it has corrected and taken down. */
export const LEDGER = '/corrections'
/** The ledger's newest entries as Atom. */
export const LEDGER_FEED = `${LEDGER}/atom.xml`

export const tagPath = (tag: string) => `/tag/${encodeURIComponent(tag)}`

/** The address of what a list had before its story `articleId`; `list` is the list's own address. */
export const olderPath = (list: string, articleId: number) =>
  `${list === '/' ? '' : list}/before/${articleId}`
