import type { useTranslations } from 'next-intl'
import type { Masthead } from '#lib/site/schema.ts'

/** The words of the reader pages, in the paper's one language. */
export type SiteWords = ReturnType<typeof useTranslations<'site'>>

/** What every page needs beside its own matter; `stylesheet` is a path, `origin` the site's own address. */
export type Frame = Masthead & { words: SiteWords; stylesheet: string; origin: string }

export const channelPath = (slug: string) => `/channel/${slug}`

export const articlePath = (articleId: number) => `/article/${articleId}`
