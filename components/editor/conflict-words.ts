import type { Body } from '#lib/document/body-types.ts'
import type { Content } from '#lib/document/content.ts'
import type { Conflict } from '#lib/document/merge/merge.ts'

type Names = { own: string; none: string }

/** What one side of a conflict is: words, or what is to be drawn as the text it is: a table, a picture. */
export type SideOfConflict = { words: string } | { drawn: Body }

/** What one side of a conflict says: passages and pictures as they are, else a line, or the parts of a record in words. */
export function conflictSide(names: Names): (conflict: Conflict, side: 'mine' | 'theirs') => SideOfConflict {
  return (conflict, side) => {
    const blocks = conflict.field === 'body' ? conflict[side] : coverOf(conflict.field, conflict[side])
    if (blocks && blocks.length > 0) return { drawn: { type: 'doc', content: blocks } as Body }
    const words = conflict.field === 'body' ? '' : wordsOf(conflict.field, conflict[side], names)
    return { words: words === '' ? names.none : words }
  }
}

function coverOf(field: keyof Content, value: unknown): object[] | null {
  return field === 'cover' && value !== null ? [{ type: 'figure', attrs: value }] : null
}

function wordsOf(field: keyof Content, value: unknown, { own }: Names): string {
  if (field === 'tags') return (value as Content['tags']).join('、')
  if (field === 'byline') {
    return (value as Content['byline']).map(({ role, name }) => `${role} ${name}`.trim()).join('　')
  }
  if (field === 'source') {
    const source = value as Content['source']
    return source.kind === 'own'
      ? own
      : [source.name, source.originalTitle, source.author, source.url].join(' ')
  }
  if (field === 'cover') return ''
  return String(value)
}
