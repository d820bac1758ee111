import type { Block, Body } from '#lib/document/body-types.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { dice, headline, pick, sections, sentence, subheadLine, tagWords } from './prose.ts'

const LONGEST = 4_000

/** The content of one of many articles, from its number alone: a body of 1 to 4,000 characters, whole to be submitted. */
export function contentOf(number: number, byline: string, channels: readonly [string, ...string[]]): Content {
  const random = dice(number)
  const title = `${headline(random)}（${number}）`
  const isReprint = random() < 0.1
  return {
    ...emptyContent(),
    dateline: random() < 0.3 ? '本报讯' : '',
    kicker: random() < 0.3 ? pick(random, sections) : '',
    title,
    summary: random() < 0.7 ? sentence(random) : '',
    byline: [{ role: '记者', name: byline }],
    source: isReprint
      ? {
          kind: 'reprint',
          name: '云汀晚报',
          originalTitle: title,
          author: '何未央',
          url: `https://evening.example.com/${number}`,
        }
      : { kind: 'own' },
    channel: pick(random, channels),
    tags: [...new Set([pick(random, tagWords), pick(random, tagWords)])],
    body: bodyOf(random, lengthOf(number, random)),
  }
}

/** Most reports are short; some are as long as they come, and the first is a single character. */
function lengthOf(number: number, random: () => number): number {
  if (number === 1) return 1
  if (number % 50 === 0) return LONGEST
  return 1 + Math.floor(random() ** 2 * LONGEST)
}

function bodyOf(random: () => number, length: number): Body {
  const content: Block[] = []
  let left = length
  while (left > 0) {
    const subhead = content.length % 5 === 3 && left > 60
    const text = cut(subhead ? subheadLine(random) : paragraphText(random), left)
    left -= [...text].length
    const inline = [{ type: 'text' as const, text }]
    content.push(
      subhead
        ? { type: 'heading', attrs: { level: 2 }, content: inline }
        : { type: 'paragraph', content: inline },
    )
  }
  return { type: 'doc', content }
}

function paragraphText(random: () => number): string {
  let text = sentence(random)
  while (text.length < 60 + random() * 160) text += sentence(random)
  return text
}

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('')
}
