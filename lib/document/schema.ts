import { getSchema } from '@tiptap/core'
import { extensions } from './extensions.ts'

/** ProseMirror's schema of an article's document, the same on the server as in the editor. */
export const documentSchema = getSchema(extensions)
