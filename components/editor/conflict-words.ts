import type { Block } from '#lib/document/body-types.ts'
import type { Content } from '#lib/document/content.ts'
import type { Conflict } from '#lib/document/merge/merge.ts'
import { plainText } from '#lib/document/text.ts'

type Names = { own: string; none: string }

/** What one side of a conflict says, in words: a passage's text, a line, or the parts of a record. */
export function conflictWords(names: Names): (conflict: Conflict, side: 'mine' | 'theirs') => string {
  return (conflict, side) => {
    const said =
      conflict.field === 'body'
        ? plainText({ type: 'doc', content: conflict[side] as unknown as Block[] })
        : wordsOf(conflict.field, conflict[side], names)
    return said === '' ? names.none : said
  }
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
  if (field === 'cover') {
    const cover = value as Content['cover']
    return cover ? [cover.caption, cover.credit, cover.alt].filter((part) => part !== '').join(' · ') : ''
  }
  return String(value)
}
