import { canonicalBody } from '../body-canonical.ts'
import type { BodyBlock } from '../body-types.ts'
import { building, type Made } from './building.ts'
import { enterElement } from './enter-element.ts'
import { marksOf, PLAIN } from './format.ts'
import { findNotes } from './notes.ts'
import type { FoundPicture } from './picture-source.ts'
import type { Reading } from './reading.ts'
import { type BringInReport, count } from './report.ts'
import { withSubheads } from './subheads.ts'
import { walk } from './walk.ts'

/** A picture that comes with a text: where its figure is to stand, as the number of blocks before it. */
export type WantedPicture = FoundPicture & { after: number }

/** Word's pictures are files on the disk of whoever copied; no page may read those. */
const REACHABLE = /^(https?:\/\/|data:image\/)/i

/** Text brought in from elsewhere, as blocks of a body in canonical form, with what is still to be fetched. */
export type BroughtIn = {
  blocks: BodyBlock[]
  pictures: WantedPicture[]
  report: BringInReport
  /** The space at either end of a few words that were copied out of a line; '' for text of whole paragraphs. */
  edges: { before: '' | ' '; after: '' | ' ' }
}

/**
 * Reads a page that somebody copied, parsed but never shown (`DOMParser`), into what a body may hold: its structure
 * stays, its looks go. Depends on nothing but the elements, changes none of them, and takes any depth and size.
 */
export function bringInHtml(root: Element): BroughtIn {
  const report: BringInReport = {}
  const reading: Reading = {
    ...{ report, notes: findNotes(root), build: building(report) },
    ...{ format: PLAIN, hasBlocks: false, list: null },
  }
  const { build } = reading
  let first: string | null = null
  let last = ''
  walk(root, (node) => {
    if (node.nodeType === 1) return enterElement(reading, node as Element)
    if (node.nodeType !== 3) return undefined
    const text = node.nodeValue ?? ''
    if (reading.format.pre && text.includes('\n')) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) build.piece({ break: true })
        build.piece({ text: line, marks: marksOf(reading.format) })
      }
      return undefined
    }
    if (text !== '') build.piece({ text, marks: marksOf(reading.format) })
    if (/\S/.test(text)) {
      first ??= text
      last = text
    }
    return undefined
  })
  const made = withSubheads(withoutLastRule(build.finish(), reading), root, report)
  const edge = (there: boolean) => (there && !reading.hasBlocks ? ' ' : '')
  return {
    ...splitPictures(made, report),
    report,
    edges: { before: edge(/^[ \u00a0]/.test(first ?? '')), after: edge(/[ \u00a0]$/.test(last)) },
  }
}

// The line over the notes goes with them.
function withoutLastRule(made: Made[], { notes }: Reading): Made[] {
  return notes.signs.size > 0 && made.at(-1)?.type === 'horizontalRule' ? made.slice(0, -1) : made
}

function splitPictures(
  made: Made[],
  report: BringInReport,
): { blocks: BodyBlock[]; pictures: WantedPicture[] } {
  const content: Made[] = []
  const pictures: WantedPicture[] = []
  for (const node of made) {
    if (node.picture && !REACHABLE.test(node.picture.src)) count(report, 'pictures-unreachable')
    else if (node.picture) pictures.push({ ...node.picture, after: content.length })
    else content.push(node)
  }
  return { blocks: canonicalBody({ type: 'doc', content }).content ?? [], pictures }
}
