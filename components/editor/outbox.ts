import { createStore, del, get, type UseStore } from 'idb-keyval'
import type { Content } from '#lib/document/content.ts'
import { putAtOnce } from './put-at-once.ts'
import { contentText } from './written-out.ts'

/** A text that the server does not have yet, and the version with its text that it was written on. */
export type KeptText = { content: Content; version: number; base: Content }

/** As it lies there: two long texts, which a device takes many times as quickly as all the parts they are made of. */
type Kept = { content: string; version: number; base: string }

// Looser than what the server takes: what it refused, such as a headline that is too long, is kept too. Another shape of it
// gets another name, so that whatever lies here can be read.
const STORE = 'unsaved-1'
let store: UseStore | undefined
const opened = () => (store ??= createStore('sanshen', STORE))

/** Where one person's unsaved text of one article lies on this device; browsers are shared. */
export const keptKey = (actorId: number, articleId: number | 'new') => `${actorId}.${articleId}`

/** Keeps an unsaved text on this device; null forgets it. A device without room keeps nothing, and typing goes on. */
export async function keepText(key: string, text: KeptText | null): Promise<void> {
  try {
    if (!text) return await del(key, opened())
    const { content, version, base } = text
    const kept: Kept = { content: contentText(content), version, base: contentText(base) }
    await putAtOnce(opened(), key, kept)
  } catch (error) {
    console.warn(error)
  }
}

/** The text kept under this key, if there is one. */
export async function keptText(key: string): Promise<KeptText | null> {
  try {
    const kept = await get<Kept | KeptText>(key, opened())
    return kept ? { ...kept, content: read(kept.content), base: read(kept.base) } : null
  } catch (error) {
    console.warn(error)
    return null
  }
}

// What an earlier form of this page kept lies there as the text itself.
const read = (text: string | Content): Content =>
  typeof text === 'string' ? (JSON.parse(text) as Content) : text
