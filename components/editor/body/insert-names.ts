/** What can be put into a body, in the order in which it is offered, and the keys that do it. */
export const INSERTS = [
  { name: 'figure', keys: 'Mod-Alt-i' },
  { name: 'gallery', keys: 'Mod-Alt-g' },
  { name: 'clip', keys: 'Mod-Alt-v' },
  { name: 'table', keys: 'Mod-Alt-t' },
  { name: 'pullQuote', keys: 'Mod-Alt-q' },
  { name: 'factBox', keys: 'Mod-Alt-b' },
  { name: 'footnote', keys: 'Mod-Alt-n' },
  { name: 'divider', keys: 'Mod-Alt-l' },
] as const

export type InsertName = (typeof INSERTS)[number]['name']
