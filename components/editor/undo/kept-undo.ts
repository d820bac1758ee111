import { createStore, delMany, entries, get, type UseStore } from 'idb-keyval'
import { putAtOnce } from '../put-at-once.ts'
import type { KeptUndo } from './undo-log.ts'

/** How long a text's undo is kept on this device, in milliseconds, and of how many texts. */
const KEPT_MS = 3 * 24 * 60 * 60 * 1_000
const MOST_TEXTS = 20

type Kept = KeptUndo & { at: number }

// A store has a database of its own: IndexedDB makes stores only with their database.
let store: UseStore | undefined
const opened = () => (store ??= createStore('sanshen-undo', 'steps-1'))

/** The undo kept of a text on this device, if there is one. */
export async function keptUndo(key: string): Promise<KeptUndo | null> {
  try {
    void forgetOld()
    return (await get<Kept>(key, opened())) ?? null
  } catch (error) {
    console.warn(error)
    return null
  }
}

/** Keeps the undo of a text on this device. A device without room keeps none, and writing goes on. */
export async function keepUndo(key: string, undo: KeptUndo): Promise<void> {
  try {
    await putAtOnce(opened(), key, { ...undo, at: Date.now() } satisfies Kept)
  } catch (error) {
    console.warn(error)
  }
}

async function forgetOld(): Promise<void> {
  const all = (await entries<string, Kept>(opened())).sort(([, a], [, b]) => b.at - a.at)
  const old = all.filter(([, { at }], index) => index >= MOST_TEXTS || at < Date.now() - KEPT_MS)
  if (old.length > 0)
    await delMany(
      old.map(([key]) => key),
      opened(),
    )
}
