/** The parts of the palette's list, in its order. */
export const itemGroups = ['articles', 'people', 'rooms', 'acts'] as const

/** One thing that the palette offers. */
export type Item = {
  id: string
  group: (typeof itemGroups)[number]
  label: string
  /** What tells it from others of its name. */
  detail?: string
  /** The language of the label where it is not the interface's. */
  lang?: string
  /** The key that does the same. */
  press?: readonly string[]
  run(): void
}

/** Something that is always offered, found by its label and by other words for it. */
export type Command = Item & { otherWords: string }

/** Whether what was typed is in the command's label or its other words, such as the initials of its pinyin. */
export function isMeant(command: Command, typed: string): boolean {
  const said = `${command.label} ${command.otherWords}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}
