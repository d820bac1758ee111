import { afterEach, expect, test } from '@jest/globals'
import { Editor } from '@tiptap/core'
import { LeaveBox } from '#components/editor/body/leave-box.ts'
import { extensions } from '#lib/document/extensions.ts'

let editor: Editor
afterEach(() => editor.destroy())

const paragraph = (text = '') => ({
  type: 'paragraph',
  ...(text !== '' && { content: [{ type: 'text', text }] }),
})
const box = (title: string, ...content: object[]) => ({ type: 'factBox', attrs: { title }, content })

function write(caret: number, ...content: object[]) {
  const element = document.createElement('div')
  editor = new Editor({ element, extensions: [...extensions, LeaveBox], content: { type: 'doc', content } })
  editor.commands.setTextSelection(caret)
}
const press = (key: string) =>
  editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const now = () => editor.getJSON().content

test('Enter in an empty last line of a box goes on under it', () => {
  write(4, box('', paragraph('盒里')), paragraph('后文'))
  press('Enter')
  expect(now()).toEqual([box('', paragraph('盒里'), paragraph()), paragraph('后文')])
  press('Enter')
  expect(now()).toEqual([box('', paragraph('盒里')), paragraph(), paragraph('后文')])
  expect(editor.state.selection.$from.depth).toBe(1)
})

test('an empty line among others, or the only one, is left by nothing of the kind', () => {
  write(6, box('', paragraph('盒里'), paragraph(), paragraph('又')))
  press('Enter')
  expect(now()).toHaveLength(1)
  editor.destroy()
  write(2, box('', paragraph()))
  press('Enter')
  expect(now()).toHaveLength(1)
})

test('Backspace takes away a box of nothing, and none with a title', () => {
  write(5, paragraph('前'), box('', paragraph()))
  press('Backspace')
  expect(now()).toEqual([paragraph('前'), paragraph()])
  editor.destroy()
  write(5, paragraph('前'), box('名词', paragraph()))
  press('Backspace')
  expect(now()?.[1]).toEqual(box('名词', paragraph()))
})
