import { useSyncExternalStore } from 'react'
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
