import { expect, test } from '@jest/globals'
import { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorState } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { rebuiltUndo } from '#components/editor/undo/rebuild-undo.ts'
import { type KeptUndo, UndoLog } from '#components/editor/undo/undo-log.ts'
import { readBody } from '#lib/document/body.ts'
import { extensions } from '#lib/document/extensions.ts'

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
})

/** An editor whose undo is noted as it goes. */
function write(content: object) {
  const editor = new Editor({ element: document.createElement('div'), extensions, content })
  const log = new UndoLog(editor.state.doc)
  let before = editor.state
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    log.note(before, [transaction, ...appendedTransactions], editor.state)
    before = editor.state
  })
  return { editor, kept: () => JSON.parse(JSON.stringify(log.kept())) as KeptUndo }
}

function reload(editor: Editor, kept: KeptUndo) {
  const again = new Editor({
    element: document.createElement('div'),
    extensions,
    content: editor.getJSON(),
  })
  const rebuilt = rebuiltUndo(again.state, kept)
  if (rebuilt) again.view.updateState(rebuilt.state)
  return { again, rebuilt }
}

/** Every text on the way back, or forth. */
function all(editor: Editor, step: 'undo' | 'redo'): unknown[] {
  const texts: unknown[] = []
  try {
    while (editor.commands[step]()) texts.push(editor.getJSON())
  } catch (error) {
    // The editor's own history stumbles over some redone deletions; then it must do so after a reload as before it.
    texts.push(String(error))
  }
  return texts
}

// No lists: where one begins after a deletion, the editor's own history loses its way in doing it again.
type Act = { kind: string; at: number; to: number; words: string }
const act = fc.record({
  kind: fc.constantFrom('type', 'type', 'type', 'pause', 'delete', 'bold', 'split', 'undo', 'undo', 'redo'),
  at: fc.nat(60),
  to: fc.nat(60),
  words: fc.constantFrom('字', '滨河步道', '，'),
})

function perform(editor: Editor, { kind, at, to, words }: Act) {
  const { doc } = editor.state
  const size = doc.content.size
  const between = TextSelection.between(doc.resolve(at % (size + 1)), doc.resolve(to % (size + 1)))
  const select = (selection = between) => editor.view.dispatch(editor.state.tr.setSelection(selection))
  switch (kind) {
    case 'type':
      return editor.view.dispatch(editor.state.tr.insertText(words))
    case 'pause':
      select()
      return editor.view.dispatch(closeHistory(editor.state.tr))
    case 'delete':
      select()
      return editor.view.dispatch(editor.state.tr.deleteSelection())
    case 'bold':
      select()
      return editor.commands.toggleBold()
    case 'split':
      return editor.commands.splitBlock()
    case 'undo':
      return editor.commands.undo()
    default:
      return editor.commands.redo()
  }
}

test('whatever was done, after a reload undo and redo go the same ways', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 25 }), (acts) => {
      const { editor, kept } = write({ type: 'doc', content: [paragraph('甲乙丙'), paragraph('')] })
      for (const each of acts) perform(editor, each)
      const { again, rebuilt } = reload(editor, kept())
      expect(rebuilt).not.toBeNull()
      expect(again.getJSON()).toEqual(editor.getJSON())
      expect(all(again, 'redo')).toEqual(all(editor, 'redo'))
      expect(all(again, 'undo')).toEqual(all(editor, 'undo'))
      expect(all(again, 'redo')).toEqual(all(editor, 'redo'))
      editor.destroy()
      again.destroy()
    }),
    { numRuns: 200 },
  )
})

test('the log goes on from what was kept, over a second reload', () => {
  const { editor, kept } = write({ type: 'doc', content: [paragraph('甲')] })
  perform(editor, { kind: 'type', at: 0, to: 0, words: '一' })
  const { again, rebuilt } = reload(editor, kept())
  if (!rebuilt) throw new Error('it is the same text')
  const before = again.state
  const tr = closeHistory(again.state.tr).insertText('二')
  again.view.dispatch(tr)
  rebuilt.log.note(before, [tr], again.state)
  const { again: third } = reload(again, rebuilt.log.kept())
  expect(all(third, 'undo')).toHaveLength(2)
  expect(third.getText()).toBe('甲')
})

test('what the server has tidied is still the same text; another text has no undo of this one', () => {
  const { editor, kept } = write({ type: 'doc', content: [paragraph('甲')] })
  editor.commands.setTextSelection(2)
  editor.view.dispatch(editor.state.tr.insertText('乙 '))
  const read = readBody(editor.getJSON())
  if (!read.ok) throw new Error('a sound text')
  const tidy = new Editor({ element: document.createElement('div'), extensions, content: read.body })
  const rebuilt = rebuiltUndo(tidy.state, kept())
  if (!rebuilt) throw new Error('it is the same text')
  tidy.view.updateState(rebuilt.state)
  expect(tidy.getJSON()).toEqual(read.body)
  tidy.commands.undo()
  expect(tidy.getText()).toBe('甲')
  tidy.commands.setContent({ type: 'doc', content: [paragraph('别人的稿')] })
  expect(rebuiltUndo(tidy.state, kept())).toBeNull()
})

test('what was kept in another form is left alone', () => {
  const { editor, kept } = write({ type: 'doc', content: [paragraph('甲')] })
  editor.commands.insertContent('乙')
  const state: EditorState = editor.state
  for (const wrong of [
    { ...kept(), done: ['{"selection":{"type":"text","anchor":1,"head":1},"steps":[{"stepType":"gone"}]}'] },
    { ...kept(), done: ['{'] },
    { ...kept(), base: JSON.stringify({ type: 'doc', content: [{ type: 'gone' }] }) },
  ]) {
    expect(rebuiltUndo(state, wrong)).toBeNull()
  }
})

test('a long day keeps so much and no more, and what is kept still fits', () => {
  const { editor, kept } = write({ type: 'doc', content: [paragraph('甲')] })
  for (let turn = 0; turn < 60; turn += 1) {
    editor.view.dispatch(closeHistory(editor.state.tr).insertText('长'.repeat(10_000)))
  }
  const log = kept()
  expect(JSON.stringify(log.done).length).toBeLessThan(500_000)
  expect(log.done.length).toBeGreaterThan(30)
  const { again } = reload(editor, log)
  expect(all(again, 'undo')).toHaveLength(log.done.length)
})
