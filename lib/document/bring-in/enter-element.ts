import { cleanHref } from './clean-href.ts'
import { BLOCKS, enterBlock } from './enter-block.ts'
import { formatWithin, styled } from './format.ts'
import { plainLine } from './line.ts'
import { ownAttributes, ownType } from './own-nodes.ts'
import { readImage } from './picture-source.ts'
import { endList, type Reading } from './reading.ts'
import { count } from './report.ts'
import { isMarker, isRemark } from './word.ts'

const ACTIVE = new Set(
  'script iframe frame frameset object embed applet svg math canvas video audio button select textarea input dialog portal mp-common-videosnap mpvoice mp-common-mpaudio mpvideosnap qqmusic'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'style meta link title head template base noscript col colgroup map area param source track rp datalist'.split(
    ' ',
  ),
)
/** Said of an element's looks. */
const LOOKS = ['style', 'class', 'align', 'bgcolor', 'color', 'face', 'size', 'lang', 'dir']

/** Enters an element of a page: gives what to do on leaving it, or `skip` for what nothing is taken of. */
export function enterElement(reading: Reading, element: Element): (() => void) | 'skip' {
  const { report, build, notes } = reading
  const tag = element.localName.toLowerCase()
  const style = (element.getAttribute('style') ?? '').toLowerCase()
  if (SILENT.has(tag)) return 'skip'
  if (ACTIVE.has(tag)) return dropped(reading, 'active')
  if (isRemark(element, style)) return dropped(reading, 'comments')
  if (isHidden(element, style)) return element.textContent?.trim() ? dropped(reading, 'hidden') : 'skip'
  if (notes.holders.has(element) || isMarker(element)) return 'skip'
  const note = notes.signs.get(element)
  if (note !== undefined) build.piece({ note })
  if (note !== undefined) return 'skip'
  if (LOOKS.some((name) => element.hasAttribute(name))) count(report, 'styles')
  const own = ownType(tag, element)
  const attributes = own && ownAttributes(own, element)
  if (own && attributes) return enterOwn(reading, own, attributes)
  if ((tag === 'figcaption' || tag === 'caption') && captionOf(element) !== null) return 'skip'
  if (tag === 'br') return brokenLine(reading, element)
  if (tag === 'hr') return rule(reading)
  if (tag === 'img') return image(reading, element)
  const before = reading.format
  reading.format = formatWithin(before, tag, style)
  if (tag === 'a') link(reading, element)
  const leave = BLOCKS.has(tag) ? enterBlock(reading, element, tag, style) : null
  return () => {
    leave?.()
    reading.format = before
  }
}

function dropped({ report }: Reading, kind: 'active' | 'comments' | 'hidden'): 'skip' {
  count(report, kind)
  return 'skip'
}

function isHidden(element: Element, style: string): boolean {
  return (
    styled(style, 'display') === 'none' ||
    styled(style, 'mso-hide') === 'all' ||
    (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found')
  )
}

function enterOwn(
  reading: Reading,
  type: NonNullable<ReturnType<typeof ownType>>,
  attrs: Record<string, unknown>,
): (() => void) | 'skip' {
  const { build } = reading
  if (type === 'footnote') {
    build.piece({ note: String(attrs.note) })
    return 'skip'
  }
  reading.hasBlocks = true
  endList(reading)
  if (type === 'figure' || type === 'video' || type === 'audio') {
    build.endLine()
    build.put({ type, attrs })
    return 'skip'
  }
  return build.open(type, Object.keys(attrs).length > 0 ? attrs : undefined) ?? (() => build.endLine())
}

function brokenLine(reading: Reading, element: Element): 'skip' {
  if (element.getAttribute('class') !== 'Apple-interchange-newline') reading.build.piece({ break: true })
  return 'skip'
}

function rule(reading: Reading): 'skip' {
  reading.hasBlocks = true
  endList(reading)
  reading.build.endLine()
  reading.build.put({ type: 'horizontalRule' })
  return 'skip'
}

function image({ report, build }: Reading, element: Element): 'skip' {
  const found = readImage(element)
  if (found.is === 'counter') count(report, 'trackers')
  else if (found.is === 'sign') build.piece({ text: found.alt, marks: [] })
  else build.picture({ src: found.src, alt: found.alt, caption: inFigure(element) })
  return 'skip'
}

function link(reading: Reading, element: Element): void {
  const given = element.getAttribute('href')
  if (given === null || given.trim() === '') return
  const { href, tracked } = cleanHref(given)
  if (tracked) count(reading.report, 'trackers')
  if (href === null) count(reading.report, 'links')
  reading.format = { ...reading.format, href }
}

const inFigure = (image: Element) => (image.closest('figure') ? (captionOf(image) ?? '') : '')

/** The words under the one picture of a figure, or over a table; null where they are none or too many for a caption. */
function captionOf(inside: Element): string | null {
  const holder = inside.closest('figure, table')
  if (!holder || (holder.localName === 'figure' && holder.querySelectorAll('img').length !== 1)) return null
  const words = plainLine(holder.querySelector('figcaption, caption')?.textContent ?? '')
  return words !== '' && [...words].length <= 200 ? words : null
}
