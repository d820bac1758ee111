import { type Editor, Extension } from '@tiptap/core'

const move = (editor: Editor, by: 1 | -1) => {
  void import('./move-block.ts').then(({ moveBlock }) => moveBlock(editor, by))
  return true
}

/** Moves a block up or down by keys, as word processors do. */
export const MoveKeys = Extension.create({
  name: 'moveKeys',
  addKeyboardShortcuts() {
    return {
      'Alt-Shift-ArrowUp': () => move(this.editor, -1),
      'Alt-Shift-ArrowDown': () => move(this.editor, 1),
    }
  },
})
