import { createContext } from 'react'
import type { Span } from '#lib/document/anchor/span.ts'
import type { Content } from '#lib/document/content.ts'
import type { Saved } from '../saving.ts'

/** What the server answers to a wording that was taken: the draft it made, and what it wrote where. */
export type Taken = Saved & { span: Span; wording: string }

/** What the remarks beside the editor need of the article in hand. */
export type EditorRemarks = {
  articleId: number
  window: string
  /** How many nobody had settled when the page was drawn. */
  open: number
  /** Saves what is typed; null when the server does not have it all. */
  flush(): Promise<{ hash: string } | null>
  /** The server has made a version of the text, as `write` does: what is written here goes on from it. */
  adopt(saved: Saved, write: (text: Content) => Content): void
}

export const RemarksContext = createContext<EditorRemarks | null>(null)
