import { z } from 'zod'
import type { Content } from '#lib/document/content.ts'

/** A text that the server does not have yet, and the version that it was written on. */
export type KeptText = { content: Content; version: number }

// Looser than what the server takes: what it refused, such as a headline that is too long, is kept too.
const text = z.string()
const shape = z.object({
  version: z.int(),
  content: z.looseObject({
    v: z.literal(1),
    ...Object.fromEntries(
      ['dateline', 'kicker', 'title', 'shortTitle', 'subtitle', 'summary', 'channel', 'ai', 'correction'].map(
        (field) => [field, text],
      ),
    ),
    body: z.looseObject({ type: z.literal('doc'), content: z.array(z.looseObject({ type: text })) }),
    byline: z.array(z.object({ role: text, name: text })),
    source: z.looseObject({ kind: z.enum(['own', 'reprint']) }),
    tags: z.array(text),
    cover: z
      .looseObject({
        ...{ sha256: text, width: z.number(), height: z.number() },
        ...{ caption: text, credit: text, alt: text },
      })
      .nullable(),
  }),
})

/** Where one person's unsaved text of one article lies on this device; browsers are shared. */
export const keptKey = (actorId: number, articleId: number | 'new') =>
  `sanshen.unsaved.${actorId}.${articleId}`

/** Keeps an unsaved text on this device; null forgets it. A device without room keeps nothing, and typing goes on. */
export function keepText(key: string, text: KeptText | null): void {
  try {
    if (text) localStorage.setItem(key, JSON.stringify(text))
    else localStorage.removeItem(key)
  } catch (error) {
    console.warn(error)
  }
}

/** The text kept under this key, if there is one that can still be read. */
export function keptText(key: string): KeptText | null {
  try {
    const kept = localStorage.getItem(key)
    return kept ? ((shape.safeParse(JSON.parse(kept)).data as KeptText | undefined) ?? null) : null
  } catch {
    return null
  }
}
