import { createContext } from 'react'
import type { Span } from '#lib/document/anchor/span.ts'
import type { Content } from '#lib/document/content.ts'
import type { RemarkMarks } from '#lib/remarks/state.ts'
import type { Saved } from '../saving.ts'

/** What the server answers to a wording that was taken: the draft it made, and what it wrote where. */
export type Taken = Saved & { span: Span; wording: string }

/** What the remarks beside the editor need of the article in hand. */
export type EditorRemarks = {
  articleId: number
  window: string
  /** Which parts of it have open remarks now; null until it is known. */
  marks: RemarkMarks | null
  /** Set while the remarks are listed: by whom they were asked for, a field or nobody in particular. */
  listed: { field: string | null } | null
  list(listed: { field: string | null } | null): void
  /** Saves what is typed; null when the server does not have it all. */
  flush(): Promise<{ hash: string } | null>
  /** The server has made a version of the text, as `write` does: what is written here goes on from it. */
  adopt(saved: Saved, write: (text: Content) => Content): void
}

export const RemarksContext = createContext<EditorRemarks | null>(null)
