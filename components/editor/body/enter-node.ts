import { Extension } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'

/** Enter on a selected picture or note goes into its first field. */
export const EnterNode = Extension.create({
  name: 'enterNode',
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state
        if (!(selection instanceof NodeSelection)) return false
        const dom = editor.view.nodeDOM(selection.from)
        if (!(dom instanceof HTMLElement)) return false
        dom.dispatchEvent(new Event('enter-node'))
        const field = dom.querySelector<HTMLElement>('[data-field]')
        field?.focus()
        return field !== null
      },
    }
  },
})
