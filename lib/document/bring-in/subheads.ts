import type { Text } from '../body-types.ts'
import { isSubhead } from '../import-lines.ts'
import type { Made } from './building.ts'
import { type BringInReport, count } from './report.ts'

// What the tools that articles for WeChat are made with leave in them; there, no line is a heading but by its looks.
const WECHAT =
  '[data-src*="mmbiz"], [src*="mmbiz"], #js_content, .rich_media_content, [data-tools], [powered-by], [leaf], mp-style-type, mp-common-profile, [data-mpa-powered-by], [class*="js_darkmode"]'

/** In an article from WeChat, short bold lines between paragraphs become the subheads that they stand for. */
export function withSubheads(made: Made[], root: Element, report: BringInReport): Made[] {
  if (made.some(({ type }) => type === 'heading') || !root.querySelector(WECHAT)) return made
  return made.map((node, index) => {
    const next = made[index + 1]
    if (!isBoldLine(node) || !next || isBoldLine(next)) return node
    count(report, 'subheads')
    const content = (node.content ?? []).map((text) => {
      const marks = (text as unknown as Text).marks?.filter(({ type }) => type !== 'bold')
      return { ...text, marks: marks ?? [] }
    })
    return { type: 'heading', attrs: { level: 2 }, content }
  })
}

function isBoldLine({ type, content = [] }: Made): boolean {
  if (type !== 'paragraph' || content.length === 0) return false
  const texts = content as unknown as Text[]
  return (
    texts.every((text) => text.type === 'text' && text.marks?.some((mark) => mark.type === 'bold')) &&
    isSubhead(texts.map(({ text }) => text).join(''))
  )
}
