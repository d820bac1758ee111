import { Ears } from './ears.ts'

// What the desk's one live line hears of pens, for the page of the article that it is about.
const ears = new Ears()

/** Hears when somebody takes up, lays down or asks for the pen of an article; gives the way to stop. */
export const hearOfPen = (articleId: number, ear: () => void) => ears.hear(articleId, ear)

/** Tells the pages of these articles. */
export const tellOfPen = (articleIds: readonly number[]) => ears.tell(articleIds)
