import { afterEach, expect, test } from '@jest/globals'
import { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { canMove, deleteBlock, moveBlock, moveToEnd } from '#components/editor/body/move-block.ts'
import { extensions } from '#lib/document/extensions.ts'

let editor: Editor
afterEach(() => editor.destroy())

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (...lines: string[]) => ({
  type: 'bulletList',
  content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] })),
})
const picture = (caption: string) => ({
  type: 'figure',
  attrs: { sha256: 'a'.repeat(64), width: 9, height: 9, caption, credit: '', alt: '' },
})
const box = (title: string, ...lines: string[]) => ({
  type: 'factBox',
  attrs: { title },
  content: lines.map(paragraph),
})

function write(...content: object[]) {
  editor = new Editor({
    element: document.createElement('div'),
    extensions,
    content: { type: 'doc', content },
  })
}
const told = (node: Node): string =>
  node.type.name === 'figure'
    ? String(node.attrs.caption)
    : node.isTextblock
      ? node.textContent
      : `[${node.children.map(told).join(' ')}]`
const order = () => editor.state.doc.children.map(told).join(' ')
function caretIn(words: string) {
  editor.state.doc.descendants((node, at) => {
    if (node.isText && node.text?.includes(words)) editor.commands.setTextSelection(at + 1)
    if (node.attrs.caption === words) editor.commands.setNodeSelection(at)
  })
}

test('a paragraph moves past its neighbours and no further, with the caret in it', () => {
  write(paragraph('甲乙'), paragraph('丙'), picture('丁'))
  caretIn('甲')
  expect([moveBlock(editor, -1), order()]).toEqual([false, '甲乙 丙 丁'])
  expect([moveBlock(editor, 1), order()]).toEqual([true, '丙 甲乙 丁'])
  expect([moveBlock(editor, 1), order()]).toEqual([true, '丙 丁 甲乙'])
  expect(moveBlock(editor, 1)).toBe(false)
  expect(editor.state.selection.$from.parent.textContent).toBe('甲乙')
  expect(editor.state.selection.$from.parentOffset).toBe(1)
})

test('what is selected over several paragraphs moves as one', () => {
  write(paragraph('甲'), paragraph('乙'), paragraph('丙'), paragraph('丁'))
  editor.commands.setTextSelection({ from: 5, to: 8 })
  moveBlock(editor, -1)
  expect(order()).toBe('乙 丙 甲 丁')
  editor.commands.undo()
  expect(order()).toBe('甲 乙 丙 丁')
})

test('a point moves within its list, and past its end the list moves', () => {
  write(paragraph('甲'), list('一', '二'), paragraph('乙'))
  caretIn('二')
  moveBlock(editor, -1)
  expect(order()).toBe('甲 [[二] [一]] 乙')
  moveBlock(editor, -1)
  expect(order()).toBe('[[二] [一]] 甲 乙')
})

test('a picture changes places in its gallery', () => {
  write({ type: 'gallery', content: ['一', '二', '三'].map(picture) }, paragraph('甲'))
  caretIn('三')
  moveBlock(editor, -1)
  expect(order()).toBe('[一 三 二] 甲')
  moveBlock(editor, -1)
  expect(order()).toBe('[三 一 二] 甲')
})

test('a block goes to the very beginning or end of what holds it, and stays selected there', () => {
  write(paragraph('甲'), paragraph('乙'), picture('丙'), paragraph('丁'))
  caretIn('丙')
  expect([moveToEnd(editor, -1), order()]).toEqual([true, '丙 甲 乙 丁'])
  expect(editor.state.selection.toJSON()).toMatchObject({ type: 'node', anchor: 0 })
  expect([canMove(editor, -1), moveToEnd(editor, -1)]).toEqual([false, false])
  editor.commands.undo()
  expect(order()).toBe('甲 乙 丙 丁')
  caretIn('乙')
  moveToEnd(editor, 1)
  expect(order()).toBe('甲 丙 丁 乙')
  expect(editor.state.selection.$from.parentOffset).toBe(1)
})

test('a deleted block takes along what would stand empty without it', () => {
  write(paragraph('甲'), list('一'), paragraph('乙'))
  editor.commands.setNodeSelection(4)
  expect([deleteBlock(editor), order()]).toEqual([true, '甲 乙'])
  editor.commands.undo()
  expect(order()).toBe('甲 [[一]] 乙')
})

test('what may not be written on is not moved', () => {
  write(paragraph('甲'), paragraph('乙'))
  editor.setEditable(false)
  expect([moveBlock(editor, 1), order()]).toEqual([false, '甲 乙'])
})

const block = fc.oneof(
  fc.constant(paragraph('字')),
  fc.constant(list('一', '二')),
  fc.constant(picture('图')),
  fc.constant(box('框', '一', '二')),
)

test('whatever is moved, the text stays sound, nothing is lost, and one undo takes it back', () => {
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(1 as const, -1 as const),
      fc.constantFrom(moveBlock, moveToEnd),
      (blocks, one, other, by, move) => {
        write(...blocks)
        const size = editor.state.doc.content.size
        const { tr, doc } = editor.state
        const between = TextSelection.between(doc.resolve(one % size), doc.resolve(other % size))
        editor.view.dispatch(tr.setSelection(between))
        const before = editor.state.doc
        const moved = move(editor, by)
        editor.state.doc.check()
        const letters = (doc: Node) => [...doc.textContent].sort().join('')
        expect(letters(editor.state.doc)).toBe(letters(before))
        if (moved) {
          editor.commands.undo()
          expect(editor.state.doc.toJSON()).toEqual(before.toJSON())
        }
        editor.destroy()
      },
    ),
  )
})
