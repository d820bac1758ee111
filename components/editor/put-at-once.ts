import { promisifyRequest, type UseStore } from 'idb-keyval'

/**
 * Puts something on this device. What it is put by is closed in the same breath: a page that is left now, or reloaded, would
 * otherwise take what is not closed with it. Rejects when the device has no room.
 */
export function putAtOnce(store: UseStore, key: string, value: unknown): Promise<void> {
  return store('readwrite', (place) => {
    place.put(value, key)
    place.transaction.commit()
    return promisifyRequest(place.transaction)
  })
}
