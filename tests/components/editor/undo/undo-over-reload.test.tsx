import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { BodyEditor } from '#components/editor/body-editor.tsx'
import { keptUndo } from '#components/editor/undo/kept-undo.ts'
import type { Body } from '#lib/document/body-types.ts'
import { plainText } from '#lib/document/text.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  document.elementFromPoint ??= () => null
})

const bodyOf = (text: string): Body => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** The page of a text as somebody opens it, until they leave it. */
async function open(start: Body, keptAs: string | null | (() => string | null)) {
  let last = start
  const view = renderAtDesk(
    'zh-CN',
    <BodyEditor
      start={start}
      editable
      hasToolbar
      keptAs={typeof keptAs === 'function' ? keptAs : () => keptAs}
      onChange={(read) => (last = read())}
    />,
  )
  await screen.findByRole('textbox', { name: '正文' })
  return { leave: view.unmount, body: () => last, words: () => plainText(last) }
}
const undo = () => screen.getByRole('button', { name: '撤销' })
const redo = () => screen.getByRole('button', { name: '重做' })
const subhead = () => userEvent.click(screen.getByRole('button', { name: '小标题' }))
const isSubhead = (body: Body) => body.content[0]?.type === 'heading'

test('what was done before a page was left is undone and done again after it is opened again', async () => {
  const first = await open(bodyOf('清晨'), '1.1')
  await subhead()
  await waitFor(async () => expect((await keptUndo('1.1'))?.done).toHaveLength(1))
  first.leave()

  const second = await open(first.body(), '1.1')
  await waitFor(() => expect(undo()).toBeEnabled())
  await userEvent.click(undo())
  expect(isSubhead(second.body())).toBe(false)
  await waitFor(async () => expect((await keptUndo('1.1'))?.undone).toHaveLength(1))
  second.leave()

  const third = await open(second.body(), '1.1')
  await waitFor(() => expect(redo()).toBeEnabled())
  expect(undo()).toBeDisabled()
  await userEvent.click(redo())
  expect(isSubhead(third.body())).toBe(true)
})

test('a text that somebody else has changed meanwhile has nothing to undo', async () => {
  const first = await open(bodyOf('清晨'), '1.2')
  await subhead()
  first.leave()
  await waitFor(async () => expect(await keptUndo('1.2')).not.toBeNull())
  await open(bodyOf('别人写的'), '1.2')
  await userEvent.click(screen.getByRole('textbox', { name: '正文' }))
  expect(undo()).toBeDisabled()
})

test('what was done before the first save gave the text its name is kept under it', async () => {
  let name: string | null = null
  const { leave } = await open(bodyOf('清晨'), () => name)
  await subhead()
  name = '1.3'
  await waitFor(async () => expect((await keptUndo('1.3'))?.done).toHaveLength(1), { timeout: 5_000 })
  leave()
})

test('of an article that is not begun yet nothing is kept', async () => {
  const first = await open(bodyOf('清晨'), null)
  await subhead()
  first.leave()
  await open(first.body(), null)
  expect(undo()).toBeDisabled()
})
