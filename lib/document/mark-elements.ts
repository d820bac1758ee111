import type { Mark } from './body-types.ts'

/** The HTML element of each mark but a link, which leads somewhere. */
export const MARK_ELEMENTS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
} as const satisfies Record<Exclude<Mark['type'], 'link'>, string>
