import type {
  Body,
  BodyBlock,
  BoxBlock,
  ClipNode,
  Figure,
  Inline,
  ListItem,
  Paragraph,
  TableRow,
} from '#lib/document/body-types.ts'
import type { AudioFormat, VideoFormat } from '#lib/document/clips.ts'
import type { Clip, Medium } from '#lib/media/schema.ts'

/** The drawings and the clips that are taken into the paper's keeping, by name. */
export type Drawings = { get(name: string): Medium | undefined; clips?: ReadonlyMap<string, Clip> }

/** What stands under every picture of the demo: they were drawn for it. */
export const CREDIT = '插图 本报'
/** And under every clip. */
const CLIP_CREDIT = '制作 本报'

/**
 * A body from the seed's own marks, one block a line: `## ` and `### ` subheads, `> ` a quotation, `- ` and `1. ` list
 * entries, `---` a rule, `!! name | caption | alt` a picture and `!+ ` one of a gallery, `|= caption` and `| a | b |` a
 * table whose first row is its head, `!~ name | poster's drawing | caption | alt` a clip, `"" words | by` a pull quote, `[[ title` to `]]` a fact box, anything else a
 * paragraph; within a line `**bold**`, `[words](address)` and `[^note]`. A picture that is not there is left out.
 */
export function bodyOf(text: string, drawings: Drawings = new Map()): Body {
  const content: BodyBlock[] = []
  let box: BoxBlock[] | null = null
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    if (line.startsWith('[[ ')) {
      box = []
      content.push({ type: 'factBox', attrs: { title: line.slice(3) }, content: box })
    } else if (line === ']]') box = null
    else addLine((box ?? content) as BodyBlock[], line, drawings)
  }
  return { type: 'doc', content }
}

const MARK = /^(#{2,3} |> |- |\d+\. |---$|!! |!\+ |!~ |\|= |\| |"" )?(.*)$/

function addLine(content: BodyBlock[], line: string, drawings: Drawings): void {
  const [, mark = '', words = ''] = MARK.exec(line) ?? []
  const last = content.at(-1)
  const paragraph: Paragraph = { type: 'paragraph', content: inline(words) }
  const item: ListItem = { type: 'listItem', content: [paragraph] }
  if (mark.startsWith('#')) {
    content.push({ type: 'heading', attrs: { level: mark === '## ' ? 2 : 3 }, content: inline(words) })
  } else if (mark === '> ') {
    if (last?.type === 'blockquote') last.content.push(paragraph)
    else content.push({ type: 'blockquote', content: [paragraph] })
  } else if (mark === '- ') {
    if (last?.type === 'bulletList') last.content.push(item)
    else content.push({ type: 'bulletList', content: [item] })
  } else if (/^\d/.test(mark)) {
    if (last?.type === 'orderedList') last.content.push(item)
    else content.push({ type: 'orderedList', attrs: { start: Number.parseInt(mark, 10) }, content: [item] })
  } else if (mark === '!! ') content.push(...figureOf(words, drawings))
  else if (mark === '!~ ') content.push(...clipOf(words, drawings))
  else if (mark === '!+ ') {
    const figures = figureOf(words, drawings)
    if (last?.type === 'gallery') last.content.push(...figures)
    else if (figures.length > 0) content.push({ type: 'gallery', content: figures })
  } else if (mark === '|= ') content.push({ type: 'table', attrs: { caption: words }, content: [] })
  else if (mark === '| ' && last?.type === 'table') last.content.push(rowOf(words, last.content.length === 0))
  else if (mark === '"" ') {
    const [said = '', by = ''] = words.split(' | ')
    content.push({ type: 'pullQuote', attrs: { by }, content: inline(said) })
  } else content.push(mark === '---' ? { type: 'horizontalRule' } : paragraph)
}

function figureOf(words: string, drawings: Drawings): Figure[] {
  const [name = '', caption = '', alt = ''] = words.split(' | ')
  const medium = drawings.get(name)
  if (!medium) return []
  const { sha256, width, height } = medium
  return [{ type: 'figure', attrs: { sha256, width, height, caption, credit: CREDIT, alt } }]
}

function clipOf(words: string, drawings: Drawings): ClipNode[] {
  const [name = '', poster = '', caption = '', alt = ''] = words.split('|').map((part) => part.trim())
  const clip = drawings.clips?.get(name)
  if (!clip) return []
  const { sha256, bytes, seconds, width, height } = clip
  const told = { caption, credit: CLIP_CREDIT, alt }
  if (width === 0) {
    return [{ type: 'audio', attrs: { sha256, format: clip.format as AudioFormat, bytes, seconds, ...told } }]
  }
  const first = drawings.get(poster)
  const shown = {
    poster: first?.sha256 ?? '',
    posterWidth: first?.width ?? 0,
    posterHeight: first?.height ?? 0,
  }
  const file = { sha256, format: clip.format as VideoFormat, bytes, width, height, seconds }
  return [{ type: 'video', attrs: { ...file, ...shown, ...told } }]
}

function rowOf(words: string, isHead: boolean): TableRow {
  const cells = words.replace(/\s*\|$/, '').split(/\s*\|\s*/)
  return {
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: isHead ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [{ type: 'paragraph', content: inline(cell) }],
    })),
  }
}

function inline(words: string): Inline[] {
  return words
    .split(/(\*\*.+?\*\*|\[\^.+?\]|\[.+?\]\(.+?\))/)
    .filter((part) => part !== '')
    .map((part) => {
      const note = /^\[\^(.+)\]$/.exec(part)?.[1]
      if (note) return { type: 'footnote', attrs: { note } }
      const [, label, href] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? []
      if (label && href) return { type: 'text', text: label, marks: [{ type: 'link', attrs: { href } }] }
      const bold = /^\*\*(.+)\*\*$/.exec(part)?.[1]
      return bold ? { type: 'text', text: bold, marks: [{ type: 'bold' }] } : { type: 'text', text: part }
    })
}

/** The names of the drawings in a body's words. */
export function drawingsIn(text: string): string[] {
  return [...text.matchAll(/^!(?:!|\+) ([a-z-]+) /gm)].flatMap(([, name]) => name ?? [])
}
