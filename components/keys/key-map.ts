/** The parts of the map of keys, in its order. */
export const keyGroups = ['anywhere', 'go', 'list', 'review', 'write'] as const

/**
 * What a key does: opens a layer of the shell, goes to a room, focuses or presses what a page has marked with
 * `keyed(id)`, moves among rows marked with `data-row`, or nothing of ours, where the browser does it.
 */
export type Deed =
  | { open: 'palette' | 'map' }
  | { go: string }
  | { focus: true }
  | { click: true }
  | { step: 1 | -1 }
  | { native: true }

type Key = {
  id: string
  group: (typeof keyGroups)[number]
  /** Presses one after another, as `KeyboardEvent.key` names them; `mod+` is Ctrl, on a Mac ⌘. */
  press: readonly string[]
  does: Deed
}

/**
 * Every key of the desk. The listener acts by this list and the map is drawn from it, so the two cannot differ. What
 * signs is only ever focused: no stray key gives a signature.
 */
export const keyMap = [
  { id: 'palette', group: 'anywhere', press: ['mod+k'], does: { open: 'palette' } },
  { id: 'map', group: 'anywhere', press: ['?'], does: { open: 'map' } },
  { id: 'new', group: 'anywhere', press: ['n'], does: { go: '/desk/articles/new' } },
  { id: 'search', group: 'anywhere', press: ['/'], does: { focus: true } },
  { id: 'goWorkbench', group: 'go', press: ['g', 'd'], does: { go: '/desk' } },
  { id: 'goArticles', group: 'go', press: ['g', 'a'], does: { go: '/desk/articles' } },
  { id: 'goQueues', group: 'go', press: ['g', 'q'], does: { go: '/desk/queues/' } },
  { id: 'goBoard', group: 'go', press: ['g', 'b'], does: { go: '/desk/queues' } },
  { id: 'goNotices', group: 'go', press: ['g', 'n'], does: { go: '/desk/notices' } },
  { id: 'goProfile', group: 'go', press: ['g', 'i'], does: { go: '/desk/profile' } },
  { id: 'goPeople', group: 'go', press: ['g', 'p'], does: { go: '/desk/people' } },
  { id: 'goSettings', group: 'go', press: ['g', 's'], does: { go: '/desk/settings' } },
  { id: 'goAudit', group: 'go', press: ['g', 'l'], does: { go: '/desk/audit' } },
  { id: 'nextRow', group: 'list', press: ['j'], does: { step: 1 } },
  { id: 'previousRow', group: 'list', press: ['k'], does: { step: -1 } },
  { id: 'openRow', group: 'list', press: ['Enter'], does: { native: true } },
  { id: 'approve', group: 'review', press: ['a'], does: { focus: true } },
  { id: 'return', group: 'review', press: ['r'], does: { click: true } },
  { id: 'reject', group: 'review', press: ['x'], does: { click: true } },
  { id: 'edit', group: 'review', press: ['e'], does: { click: true } },
  { id: 'otherView', group: 'review', press: ['m'], does: { click: true } },
  { id: 'sinceSeen', group: 'review', press: ['s'], does: { click: true } },
  { id: 'nextChange', group: 'review', press: [']'], does: { click: true } },
  { id: 'previousChange', group: 'review', press: ['['], does: { click: true } },
  { id: 'remark', group: 'review', press: ['c'], does: { click: true } },
  { id: 'nextRemark', group: 'review', press: ['.'], does: { click: true } },
  { id: 'previousRemark', group: 'review', press: [','], does: { click: true } },
  { id: 'takeWording', group: 'review', press: ['t'], does: { click: true } },
  { id: 'declineWording', group: 'review', press: ['d'], does: { click: true } },
  { id: 'nextArticle', group: 'review', press: ['w'], does: { click: true } },
  { id: 'previousArticle', group: 'review', press: ['q'], does: { click: true } },
  { id: 'toQueue', group: 'review', press: ['u'], does: { click: true } },
  { id: 'backToDecided', group: 'review', press: ['b'], does: { click: true } },
  { id: 'claim', group: 'review', press: ['h'], does: { click: true } },
  // The editor's own; here they are only listed.
  { id: 'writeSave', group: 'write', press: ['mod+s'], does: { native: true } },
  { id: 'writeBold', group: 'write', press: ['mod+b'], does: { native: true } },
  { id: 'writeItalic', group: 'write', press: ['mod+i'], does: { native: true } },
  { id: 'writeUnderline', group: 'write', press: ['mod+u'], does: { native: true } },
  { id: 'writeStrike', group: 'write', press: ['mod+Shift+s'], does: { native: true } },
  { id: 'writeSuperscript', group: 'write', press: ['mod+.'], does: { native: true } },
  { id: 'writeSubscript', group: 'write', press: ['mod+,'], does: { native: true } },
  { id: 'writeSubhead', group: 'write', press: ['mod+Alt+2'], does: { native: true } },
  { id: 'writeLesserSubhead', group: 'write', press: ['mod+Alt+3'], does: { native: true } },
  { id: 'writeLink', group: 'write', press: ['mod+Alt+k'], does: { native: true } },
  { id: 'writeBullets', group: 'write', press: ['mod+Shift+8'], does: { native: true } },
  { id: 'writeNumbers', group: 'write', press: ['mod+Shift+7'], does: { native: true } },
  { id: 'writeQuote', group: 'write', press: ['mod+Shift+b'], does: { native: true } },
  { id: 'writeFigure', group: 'write', press: ['mod+Alt+i'], does: { native: true } },
  { id: 'writeGallery', group: 'write', press: ['mod+Alt+g'], does: { native: true } },
  { id: 'writeClip', group: 'write', press: ['mod+Alt+v'], does: { native: true } },
  { id: 'writeTable', group: 'write', press: ['mod+Alt+t'], does: { native: true } },
  { id: 'writePullQuote', group: 'write', press: ['mod+Alt+q'], does: { native: true } },
  { id: 'writeFactBox', group: 'write', press: ['mod+Alt+b'], does: { native: true } },
  { id: 'writeFootnote', group: 'write', press: ['mod+Alt+n'], does: { native: true } },
  { id: 'writeDivider', group: 'write', press: ['mod+Alt+l'], does: { native: true } },
  { id: 'writeMoveUp', group: 'write', press: ['Alt+Shift+ArrowUp'], does: { native: true } },
  { id: 'writeMoveDown', group: 'write', press: ['Alt+Shift+ArrowDown'], does: { native: true } },
  { id: 'writeBars', group: 'write', press: ['Alt+F10'], does: { native: true } },
  { id: 'writeFind', group: 'write', press: ['mod+Alt+f'], does: { native: true } },
  { id: 'writeStyleNext', group: 'write', press: ['F8'], does: { native: true } },
  { id: 'writeStyleBefore', group: 'write', press: ['Shift+F8'], does: { native: true } },
  { id: 'writeStyleMend', group: 'write', press: ['Alt+F8'], does: { native: true } },
  { id: 'writeStyleCard', group: 'write', press: ['Alt+Enter'], does: { native: true } },
  { id: 'writeUndo', group: 'write', press: ['mod+z'], does: { native: true } },
  { id: 'writeRedo', group: 'write', press: ['mod+Shift+z'], does: { native: true } },
] as const satisfies readonly Key[]

export type KeyEntry = (typeof keyMap)[number]
export type KeyId = KeyEntry['id']

/** The keys whose place a page marks by itself. */
export type PlacedKey = Extract<KeyEntry, { does: { focus: true } | { click: true } }>['id']

/** Marks a button, link or field of a page as what this key focuses or presses there. */
export function keyed(id: PlacedKey): { 'data-key': PlacedKey } {
  return { 'data-key': id }
}

/**
 * The address that a key leads to for somebody with these rooms, or undefined for a room that is not theirs. A room
 * whose address ends in a stroke is entered by the first of its parts that is theirs, such as 待审 by a queue.
 */
export function addressFor(go: string, rooms: readonly string[]): string | undefined {
  if (!go.endsWith('/')) return rooms.find((room) => room === go)
  return rooms.find((room) => room.startsWith(go)) ?? rooms.find((room) => `${room}/` === go)
}
