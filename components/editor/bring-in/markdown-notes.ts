import type { MarkedExtension, Token } from 'marked'
import { linesOf } from '#lib/document/bring-in/line.ts'
import { longestNote } from '#lib/document/bring-in/notes.ts'
import { characterLength } from '#lib/document/characters.ts'
import { parsed } from './parsed.ts'

/** `[^1]: words`, its lines, and what is indented under it. */
const NOTE =
  /^ {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*([^\n]*(?:\n(?![ \t]*(?:\n|$)| {0,3}\[\^[^\]\s]{1,80}\]:)[^\n]*)*(?:\n+(?: {4}|\t)[^\n]*)*)(?:\n+|$)/
const SIGN = /^\[\^([^\]\s]{1,80})\]/
const ANY_NOTE = /^ {0,3}\[\^[^\]\s]{1,80}\]:/m

type Note = { inside: Token[]; isUsed: boolean; words?: string | null }

/**
 * Footnotes as GitHub, Pandoc and others write them: `[^1]` in the text and `[^1]: words` somewhere under it. They become
 * what this editor itself puts on a clipboard. A note that nothing refers to, or that is too long for one, stays where it stands.
 */
export function markdownNotes(text: string): MarkedExtension {
  const notes = new Map<string, Note>()
  if (!ANY_NOTE.test(text)) return {}
  return {
    // What is in a note is not walked: one that only a note refers to stays.
    walkTokens(token) {
      const note = token.type === 'noteSign' ? notes.get(token.label) : undefined
      if (note) note.isUsed = true
    },
    extensions: [
      {
        name: 'note',
        level: 'block',
        tokenizer(src) {
          const [raw, label = '', words = ''] = NOTE.exec(src) ?? []
          if (raw === undefined || notes.has(label)) return undefined
          const inside: Token[] = []
          const lines = words.replace(/\n\s*\n\s*/g, ' ').replace(/\s*\n\s*/g, '\n')
          this.lexer.inline(lines.trim(), inside)
          notes.set(label, { inside, isUsed: false })
          return { type: 'note', raw, label, inside }
        },
        renderer({ label, inside }) {
          const note = notes.get(label)
          if (note?.isUsed && wordsOf(note, this.parser) !== null) return ''
          return `<p>${this.parser.parseInline(inside)}</p>\n`
        },
      },
      {
        name: 'noteSign',
        level: 'inline',
        start: (src) => src.indexOf('[^'),
        tokenizer(src) {
          const [raw, label = ''] = SIGN.exec(src) ?? []
          const note = notes.get(label)
          if (raw === undefined || !note) return undefined
          return { type: 'noteSign', raw, label }
        },
        renderer({ label, raw }) {
          const note = notes.get(label)
          const words = note ? wordsOf(note, this.parser) : null
          return words === null ? escaped(raw) : `<sup data-note="${escaped(words)}"></sup>`
        },
      },
    ],
  }
}

type Parser = { parseInline(tokens: Token[]): unknown }

// A note within a note, or within itself, is none.
function wordsOf(note: Note, parser: Parser): string | null {
  if (note.words !== undefined) return note.words
  note.words = null
  const html = String(parser.parseInline(note.inside))
  const [line = []] = linesOf([{ text: parsed(html).textContent ?? '', marks: [] }], {})
  const words = line.map((each) => ('text' in each ? each.text : ' ')).join('')
  note.words = words === '' || characterLength(words) > longestNote ? null : words
  return note.words
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
