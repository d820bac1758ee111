import { useSyncExternalStore } from 'react'
import { afterPaint } from './after-paint.ts'
import type { SaveState } from './saving.ts'

/** What a person must settle before the text can be saved. */
export type SaveTrouble = Extract<SaveState, { kind: 'conflict' | 'refused' }>

/**
 * How a text stands with the server, for whoever shows it. It changes with the first key after each save, so it is told to
 * the line that says it, and the form around it is not drawn again.
 */
export class SaveNews {
  #state: SaveState
  readonly #listeners = new Set<() => void>()

  constructor(state: SaveState) {
    this.#state = state
  }

  readonly now = () => this.#state
  readonly trouble = (): SaveTrouble | null =>
    this.#state.kind === 'conflict' || this.#state.kind === 'refused' ? this.#state : null

  readonly tell = (state: SaveState) => {
    this.#state = state
    // A key is what it is told by: drawn at once, the line would stand between the key and its letter.
    if (state.kind === 'saving') afterPaint(this.#drawn)
    else this.#drawn()
  }

  readonly #drawn = () => {
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}

/** Something that follows from how a text is saved; drawn again when that is another. */
export function useSaveNews<Value>(news: SaveNews, read: () => Value): Value {
  return useSyncExternalStore(news.subscribe, read, read)
}
