import type { ReactNode } from 'react'
import type { Block, Body, Heading } from './body-types.ts'
import { inSequence, renderInline } from './render-inline.tsx'
import { twoPartSubhead } from './subhead.ts'
import { inlineText } from './text.ts'

/**
 * The body as semantic HTML (p, h2, h3, ul, ol, li, blockquote, hr, br, strong, em, a), its text exactly the
 * document's. Without hooks and context, so that it renders the same to static markup, on the server and in the desk.
 * A two-part subhead gets a span around each part, for the page's style to set apart. Empty paragraphs are left out.
 */
export function renderBody(body: Body): ReactNode {
  return renderBlocks(body.content)
}

function renderBlocks(blocks: Block[]): ReactNode {
  return inSequence(blocks.map(renderBlock))
}

function renderBlock(block: Block): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return block.content ? <p>{renderInline(block.content)}</p> : null
    case 'heading':
      return renderHeading(block)
    case 'bulletList':
      return <ul>{renderItems(block.content)}</ul>
    case 'orderedList': {
      const { start } = block.attrs
      return <ol start={start === 1 ? undefined : start}>{renderItems(block.content)}</ol>
    }
    case 'blockquote':
      return <blockquote>{renderBlocks(block.content)}</blockquote>
    case 'horizontalRule':
      return <hr />
  }
}

function renderItems(items: { content: Block[] }[]): ReactNode {
  return inSequence(items.map(renderItem))
}

function renderItem(item: { content: Block[] }): ReactNode {
  return <li>{renderBlocks(item.content)}</li>
}

function renderHeading({ attrs, content }: Heading): ReactNode {
  if (!content) return null
  // Nothing but spaces heads nothing.
  if (inlineText(content).trim() === '') return <p>{renderInline(content)}</p>
  const Level = attrs.level === 2 ? 'h2' : 'h3'
  const parts = twoPartSubhead(content)
  if (!parts) return <Level>{renderInline(content)}</Level>
  return (
    <Level>
      <span>{renderInline(parts.first)}</span>
      {parts.separator}
      <span>{renderInline(parts.second)}</span>
    </Level>
  )
}
