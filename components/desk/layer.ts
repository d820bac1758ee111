import type { Locale } from '#lib/people/schema.ts'
import type { NavigationEntry } from './navigation.tsx'

/** What can lie over any page of the desk. */
export type LayerName = 'palette' | 'map' | 'takedown'

/** What a person does to the desk itself, made by the layout, which knows the actions. */
export type ShellActs = {
  changeLanguage: (locale: Locale) => Promise<unknown>
  signOut: () => Promise<void>
}

/** What each layer is given; it takes what it needs. */
export type LayerProps = {
  entries: NavigationEntry[]
  /** The addresses that keys may lead to. */
  rooms: readonly string[]
  mayTakeDown: boolean
  acts: ShellActs
  /** Takes this layer's place with another. */
  open(layer: LayerName): void
  onClose(): void
}
