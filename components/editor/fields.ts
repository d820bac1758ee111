import type { Content } from '#lib/document/content.ts'

/** What every group of the editor's fields needs. */
export type FieldsProps = {
  content: Content
  readOnly: boolean
  /** The message beside a field, by its path in the content, such as `source.url`; or for a list, by any path in it. */
  errorOf(path: string, anywhere?: 'anywhere'): string | undefined
  change(part: Partial<Content>): void
}

/** One line: what is pasted with breaks is joined by spaces, in sight of who pastes it. */
export const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')
