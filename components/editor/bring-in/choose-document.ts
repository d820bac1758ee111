import type { Editor } from '@tiptap/core'
import { element } from '../body/element.ts'
import type { BringInOptions } from './brought.ts'
import { DOCUMENT_ENDINGS } from './document-files.ts'
import { importFiles } from './import-file.ts'

/** Asks for a document and imports it where the caret is. */
export function chooseDocument(editor: Editor): void {
  const extension = editor.extensionManager.extensions.find(({ name }) => name === 'bringingIn')
  const input = element('input', { type: 'file', accept: DOCUMENT_ENDINGS.join(',') })
  input.addEventListener('change', () => {
    if (input.files) void importFiles(editor, [...input.files], extension?.options as BringInOptions)
  })
  input.click()
}
