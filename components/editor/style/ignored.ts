import { createStore, get, set, type UseStore } from 'idb-keyval'

/** How many places of one text may be waved through; older ones are asked about again. */
const MOST = 500

// A store has a database of its own: IndexedDB makes stores only with their database.
let store: UseStore | undefined
const opened = () => (store ??= createStore('sanshen-style', 'ignored-1'))

/** What a person has waved through in a text, as kept on this device; nothing where the device keeps nothing. */
export async function keptIgnored(key: string): Promise<string[]> {
  try {
    return (await get<string[]>(key, opened())) ?? []
  } catch (error) {
    console.warn(error)
    return []
  }
}

/** Keeps on this device what is waved through in a text. */
export async function keepIgnored(key: string, traces: readonly string[]): Promise<void> {
  try {
    await set(key, traces.slice(-MOST), opened())
  } catch (error) {
    console.warn(error)
  }
}
