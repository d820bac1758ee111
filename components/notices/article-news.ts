import { Ears } from './ears.ts'

// What the desk's one live line hears of articles, for their own pages.
const ears = new Ears()

/** No article's number. */
const ANY = 0

/** Hears when something has happened to any article, as who reads out of a queue wants to; gives the way to stop. */
export const hearOfArticles = (ear: () => void) => ears.hear(ANY, ear)

/** Hears when something has happened to an article; gives the way to stop. */
export const hearOfArticle = (articleId: number, ear: () => void) => ears.hear(articleId, ear)

/** Tells the pages of these articles; of all, where something may have been missed. */
export const tellOfArticles = (articleIds: readonly number[] | 'all') =>
  articleIds === 'all' ? ears.tellAll() : ears.tell([ANY, ...articleIds])
