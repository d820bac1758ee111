import type { Marked } from '../compare/attribute.ts'
import { type Block, blockIn, type Place, type Stretch, stoodIn } from '../compare/marked.ts'
import { lineText, unitText } from './line-text.ts'
import { occurrences, sharedEnd, sharedStart } from './shared.ts'
import { type AnchorSpan, type FieldName, isTextField, type Span, wayOf } from './span.ts'

/**
 * Where what was pointed at stands in another text. `there`: as it was; `changed`: some of it, or with other words in
 * it; `gone`: none of it, and then there are no spans.
 */
export type Whereabouts = { state: 'there' | 'changed' | 'gone'; spans: Span[] }

/** So many characters, with those around them, they are at least, to be the same words in a new place. */
const MOVED = 4

/** A text's past, with the ways through it that every anchor asks for. */
export type Past = {
  marked: Marked
  /** Where each place stands in the newest version. */
  ways: Map<Place, string>
  /** The place to which the move of this number led. */
  came: Map<number, Place>
}

/** Makes a marked text ready to be asked about many anchors. */
export function pastOf(marked: Marked): Past {
  const past: Past = { marked, ways: new Map(), came: new Map() }
  walk(marked.body, 'body', past)
  return past
}

function walk({ places = [] }: Block, way: string | null, past: Past): void {
  let index = 0
  for (const place of places) {
    if (place.came !== undefined) past.came.set(place.came, place)
    const stands = way !== null && place.until === undefined
    const at = stands ? `${way}.${index}` : null
    if (at) past.ways.set(place, at)
    if (stands) index += 1
    walk(place.block, at, past)
  }
}

/** Where spans of one version, by its index, stand in the newest: character by character, through changes and moves. */
export function follow(past: Past, version: number, spans: readonly AnchorSpan[]): Whereabouts {
  const found = spans.map((span) => followOne(past, version, span))
  const standing = found.flatMap((each) => each.spans)
  if (spans.length > 0 && standing.length === 0) return { state: 'gone', spans: [] }
  return { state: found.every(({ state }) => state === 'there') ? 'there' : 'changed', spans: standing }
}

const GONE: Whereabouts = { state: 'gone', spans: [] }

function followOne(past: Past, version: number, span: AnchorSpan): Whereabouts {
  const way = wayOf(span.at)
  if (!way) return followField(past, version, span)
  const place = placeOf(past, version, way)
  const at = place && past.ways.get(place)
  if (span.from === undefined || span.to === undefined) {
    if (!place || !at) return GONE
    const was = JSON.stringify(blockIn(place.block, version))
    return { state: was === JSON.stringify(place.block.now) ? 'there' : 'changed', spans: [{ at }] }
  }
  const kept = place && at ? wordsIn(place.block.line ?? [], version, at, span) : GONE
  return kept.state === 'gone' ? broughtAgain(past, version, span, at) : kept
}

function followField({ marked }: Past, version: number, span: AnchorSpan): Whereabouts {
  const block = marked.fields[span.at as FieldName]
  if (!block) return GONE
  if (isTextField(span.at) && span.from !== undefined) {
    // One line in the place of another is another line.
    const line = block.places?.find((place) => stoodIn(place, version) && place.until === undefined)
    return line ? wordsIn(line.block.line ?? [], version, span.at, span) : GONE
  }
  const [was, is] = [blockIn(block, version), block.now].map((tree) => JSON.stringify(tree.content))
  return { state: was === is ? 'there' : 'changed', spans: [{ at: span.at }] }
}

// From place to place, wherever each block on the way has moved since.
function placeOf({ marked, came }: Past, version: number, way: number[]): Place | null {
  let block: Block = marked.body
  let place: Place | undefined
  for (const index of way) {
    place = (block.places ?? []).filter((each) => stoodIn(each, version))[index]
    while (place?.went !== undefined) place = came.get(place.went)
    if (!place) return null
    block = place.block
  }
  return place ?? null
}

/** What is left on a line of the words that it had, with whatever was written between them. */
function wordsIn(line: readonly Stretch[], version: number, at: string, span: AnchorSpan): Whereabouts {
  const [from, to] = [span.from ?? 0, span.to ?? 0]
  let [then, now] = [0, 0]
  let [start, end] = [-1, -1]
  let text = ''
  for (const stretch of line) {
    const size = stretch.text.length
    const [stood, stands] = [stoodIn(stretch, version), stretch.until === undefined]
    const [first, last] = [Math.max(from, then), Math.min(to, then + size)]
    if (stood && stands && first < last) {
      if (start < 0) start = now + first - then
      end = now + last - then
    }
    if (stood) then += size
    if (stands) {
      now += size
      text += stretch.node ? unitText(stretch.node) : stretch.text
    }
  }
  if (start < 0) return GONE
  // A comparison reads in words and may take a part of these for new: what stands there whole is there.
  const whole = occurrences(text, span.quote).find(
    (first) => first < end && first + span.quote.length > start,
  )
  if (whole === undefined) return { state: 'changed', spans: [{ at, from: start, to: end }] }
  return { state: 'there', spans: [{ at, from: whole, to: whole + span.quote.length }] }
}

/**
 * Words that a comparison takes for new may be those that were meant: a paragraph was parted or joined, or all around
 * them was rewritten. They are found where they came anew: on their own line, or with enough of the same words around
 * them, and at one place best.
 */
function broughtAgain(
  { ways }: Past,
  version: number,
  { quote, before, after }: AnchorSpan,
  line: string | null | undefined,
): Whereabouts {
  const found: { span: Span; weight: number }[] = []
  for (const [{ block }, at] of ways) {
    const text = lineText(block.line ? block.now.content : [])
    for (const from of occurrences(text, quote)) {
      const to = from + quote.length
      const around = sharedEnd(before, text.slice(0, from)) + sharedStart(after, text.slice(to))
      const weight = quote.length + around + (at === line ? MOVED : 0)
      if (weight >= MOVED && cameSince(block.line ?? [], version, from, to))
        found.push({ span: { at, from, to }, weight })
    }
  }
  const [best, second] = found.sort((a, b) => b.weight - a.weight)
  if (!best || best.weight === second?.weight) return GONE
  return { state: 'there', spans: [best.span] }
}

function cameSince(line: readonly Stretch[], version: number, from: number, to: number): boolean {
  let at = 0
  for (const stretch of line) {
    if (stretch.until !== undefined) continue
    const end = at + stretch.text.length
    if (at < to && end > from && stretch.from <= version) return false
    at = end
  }
  return at >= to
}
