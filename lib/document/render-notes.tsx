import type { ReactNode } from 'react'
import type { Rendering } from './body-frame.ts'
import { inSequence } from './in-sequence.ts'

const ids = ({ frame }: Rendering, number: number) => ({
  note: `${frame.ids ?? ''}note-${number}`,
  place: `${frame.ids ?? ''}note-place-${number}`,
})

/** The number where a footnote stands, and takes the note down. */
export function renderNoteNumber(note: string, rendering: Rendering): ReactNode {
  const number = rendering.notes.push(note)
  const id = ids(rendering, number)
  return (
    <sup className="note-number">
      <a
        id={id.place}
        href={`#${id.note}`}
        role="doc-noteref"
        aria-label={rendering.frame.words.note(number)}
      >
        {number}
      </a>
    </sup>
  )
}

/** The notes at the end, each with the way back to its place. */
export function renderNotes(rendering: Rendering): ReactNode {
  const { notes, frame } = rendering
  if (notes.length === 0) return null
  return (
    <section className="notes" role="doc-endnotes" aria-label={frame.words.notes}>
      <ol>{inSequence(notes.map((note, index) => renderNote(note, index + 1, rendering)))}</ol>
    </section>
  )
}

function renderNote(note: string, number: number, rendering: Rendering): ReactNode {
  const id = ids(rendering, number)
  return (
    <li id={id.note}>
      <p>
        {note}{' '}
        <a href={`#${id.place}`} role="doc-backlink" aria-label={rendering.frame.words.back(number)}>
          ↩
        </a>
      </p>
    </li>
  )
}
