import { textBlocks } from '#lib/document/text.ts'
import type { Difference } from './schema.ts'
import type { Standing } from './standing.ts'

/** Shorter words stand in many texts; they prove nothing. */
const SHORTEST = 6
const LONGEST = 40

/** The first run of an article's text that is long enough to be known again; '' where there is none. */
export function excerptOf({ body }: Standing['content']): string {
  const block = textBlocks(body).find(({ type, text }) => type === 'paragraph' && text.length >= 2 * SHORTEST)
  return block?.text.split('\n')[0]?.slice(0, LONGEST) ?? ''
}

type Traced = Pick<Standing, 'titleIsOthers' | 'excerptIsOthers' | 'content'>

/** What is left of an article that should be nowhere in a text: its title or its first words, unless others have them too. */
export function tracesIn(
  text: string,
  { titleIsOthers, excerptIsOthers, content }: Traced,
): Difference | null {
  const { title } = content
  if (!titleIsOthers && title.length >= SHORTEST && text.includes(title))
    return { place: 'title', index: 1, expected: '', found: title }
  const excerpt = excerptOf(content)
  if (!excerptIsOthers && excerpt.length >= 2 * SHORTEST && text.includes(excerpt))
    return { place: 'body', index: 1, expected: '', found: excerpt }
  return null
}
