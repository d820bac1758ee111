import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Editor } from '@tiptap/core'
import { BlockHandle } from '#components/editor/body/block-handle.tsx'
import { extensions } from '#lib/document/extensions.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

let editor: Editor

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  document.elementFromPoint ??= () => null
  const frame = document.body.appendChild(document.createElement('div'))
  editor = new Editor({
    element: frame.appendChild(document.createElement('div')),
    extensions,
    content: {
      type: 'doc',
      content: ['甲甲', '乙乙', '丙丙'].map((text) => ({
        type: 'paragraph',
        content: [{ type: 'text', text }],
      })),
    },
  })
})
afterEach(() => editor.destroy())

const lines = () => editor.state.doc.children.map(({ textContent }) => textContent)

test('with no pointer over the text the hand stands at the caret’s paragraph, and moves it by a menu of plain keys', async () => {
  const user = userEvent.setup()
  renderAtDesk('zh-CN', <BlockHandle editor={editor} />)
  editor.commands.focus(2)
  const hand = await screen.findByRole('button', { name: '段落菜单：甲甲' })
  hand.focus()
  await user.keyboard('{Enter}')
  const up = screen.getByRole('menuitem', { name: '上移' })
  expect(up).toHaveAttribute('aria-disabled', 'true')
  await user.keyboard('{Enter}{ArrowDown}{Enter}')
  expect(lines()).toEqual(['乙乙', '甲甲', '丙丙'])
  // The hand goes along with the focus, so that the next step is as near.
  await waitFor(() => expect(screen.getByRole('button', { name: '段落菜单：甲甲' })).toHaveFocus())
  expect(screen.getByRole('status')).toHaveTextContent('现在排第 2，共 3 段。')
  await user.keyboard('{ArrowDown}{End}{ArrowUp}{Enter}')
  expect(lines()).toEqual(['乙乙', '丙丙', '甲甲'])
})

test('the hand’s menu deletes the block, and one undo brings it back', async () => {
  const user = userEvent.setup()
  renderAtDesk('en', <BlockHandle editor={editor} />)
  editor.commands.focus(7)
  await user.click(await screen.findByRole('button', { name: 'Block menu: 乙乙' }))
  // A pointer on its way to the menu’s lines passes over other blocks, and out of the text.
  fireEvent.mouseMove(editor.view.dom, { clientX: 5, clientY: 999 })
  await act(() => new Promise((painted) => requestAnimationFrame(() => painted(undefined))))
  expect(screen.getByRole('button', { name: 'Block menu: 乙乙' })).toBeVisible()
  await user.click(screen.getByRole('menuitem', { name: 'Delete' }))
  expect(lines()).toEqual(['甲甲', '丙丙'])
  await waitFor(() => expect(editor.isFocused).toBe(true))
  act(() => void editor.commands.undo())
  expect(lines()).toEqual(['甲甲', '乙乙', '丙丙'])
})
