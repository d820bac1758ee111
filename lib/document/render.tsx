import { isValidElement, type ReactNode } from 'react'
import type { BodyFrame, Rendering } from './body-frame.ts'
import type {
  Body,
  BodyNode,
  ClipNode,
  FactBox,
  Gallery,
  Heading,
  ListItem,
  Picture,
  PullQuote,
} from './body-types.ts'
import { clipLength } from './clips.ts'
import { inSequence } from './in-sequence.ts'
import { renderCaption } from './render-caption.tsx'
import { renderInline } from './render-inline.tsx'
import { renderNotes } from './render-notes.tsx'
import { renderTable } from './render-table.tsx'
import { twoPartSubhead } from './subhead.ts'
import { inlineText } from './text.ts'

/**
 * The body as semantic HTML, its text exactly the document's: p, h2, h3, ul, ol, li, blockquote, hr, figure, aside,
 * table, and in a line br, strong, em, u, s, sup, sub, a. Footnotes stand as numbers that lead to a list at the end and
 * back. Without hooks and context, so that it renders the same to static markup, on the server and in the desk. A
 * two-part subhead gets a span around each part, for the page's style to set apart. Empty paragraphs are left out.
 */
export function renderBody(body: Body, frame: BodyFrame): ReactNode {
  const rendering: Rendering = { frame, notes: [] }
  const blocks = renderBlocks(body.content, rendering)
  return inSequence([blocks, renderNotes(rendering)])
}

// In the order of reading: the notes are counted on the way.
function renderBlocks(blocks: BodyNode[], rendering: Rendering): ReactNode {
  return inSequence(blocks.map((block) => placed(block, renderBlock(block, rendering), rendering)))
}

function placed(block: BodyNode, element: ReactNode, { frame }: Rendering): ReactNode {
  return frame.place && isValidElement(element) ? frame.place(block, element) : element
}

function renderBlock(block: BodyNode, rendering: Rendering): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return block.content ? <p>{renderInline(block.content, rendering)}</p> : null
    case 'heading':
      return renderHeading(block, rendering)
    case 'bulletList':
      return <ul>{renderItems(block.content, rendering)}</ul>
    case 'orderedList': {
      const { start } = block.attrs
      return <ol start={start === 1 ? undefined : start}>{renderItems(block.content, rendering)}</ol>
    }
    case 'blockquote':
      return <blockquote>{renderBlocks(block.content, rendering)}</blockquote>
    case 'horizontalRule':
      return <hr />
    case 'figure':
      return renderFigure(block.attrs, 'text', rendering)
    case 'video':
    case 'audio':
      return renderClip(block, rendering)
    case 'gallery':
      return renderGallery(block, rendering)
    case 'pullQuote':
      return renderPullQuote(block, rendering)
    case 'factBox':
      return renderFactBox(block, rendering)
    case 'table':
      return renderTable(block, rendering, (blocks) => renderBlocks(blocks, rendering))
    default:
      return null
  }
}

function renderItems(items: ListItem[], rendering: Rendering): ReactNode {
  return inSequence(items.map((item) => renderItem(item, rendering)))
}

function renderItem({ content }: ListItem, rendering: Rendering): ReactNode {
  return <li>{renderBlocks(content, rendering)}</li>
}

function renderHeading({ attrs, content }: Heading, rendering: Rendering): ReactNode {
  if (!content) return null
  // Nothing but spaces heads nothing.
  if (inlineText(content).trim() === '') return <p>{renderInline(content, rendering)}</p>
  const Level = attrs.level === 2 ? 'h2' : 'h3'
  const parts = twoPartSubhead(content)
  if (!parts) return <Level>{renderInline(content, rendering)}</Level>
  return (
    <Level>
      <span>{renderInline(parts.first, rendering)}</span>
      {parts.separator}
      <span>{renderInline(parts.second, rendering)}</span>
    </Level>
  )
}

function renderFigure(picture: Picture, place: 'text' | 'gallery', { frame }: Rendering): ReactNode {
  return (
    <figure className="figure">
      {frame.picture(picture, place)}
      {renderCaption(picture)}
    </figure>
  )
}

// The length leads to the file, for who has no player, and wherever a page takes it away.
function renderClip(clip: ClipNode, { frame }: Rendering): ReactNode {
  const length = frame.words.clip(clip.type, clipLength(clip.attrs.seconds))
  return (
    <figure className={`figure clip ${clip.type}`}>
      {frame.player(clip)}
      {renderCaption(
        clip.attrs,
        <a className="clip-length" href={frame.file(clip)}>
          {length}
        </a>,
      )}
    </figure>
  )
}

function renderGallery({ content }: Gallery, rendering: Rendering): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: pictures that belong together are no fields of a form
    <div className="gallery" role="group" aria-label={rendering.frame.words.gallery(content.length)}>
      {inSequence(
        content.map((figure) => placed(figure, renderFigure(figure.attrs, 'gallery', rendering), rendering)),
      )}
    </div>
  )
}

function renderPullQuote({ attrs, content }: PullQuote, rendering: Rendering): ReactNode {
  if (!content) return null
  return (
    <figure className="pull-quote">
      <blockquote>
        <p>{renderInline(content, rendering)}</p>
      </blockquote>
      {attrs.by ? <figcaption>{attrs.by}</figcaption> : null}
    </figure>
  )
}

function renderFactBox({ attrs, content }: FactBox, rendering: Rendering): ReactNode {
  return (
    <aside className="fact-box" role="note" aria-label={attrs.title || undefined}>
      {attrs.title ? <p className="fact-box-title">{attrs.title}</p> : null}
      {renderBlocks(content, rendering)}
    </aside>
  )
}
