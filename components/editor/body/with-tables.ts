import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

/** What works on tables comes with the first one: most reports have none. */
export const WithTables = Extension.create({
  name: 'withTables',
  onCreate() {
    void watch(this.editor)
  },
})

async function watch(editor: Editor): Promise<void> {
  if (!hasTable(editor.state.doc)) {
    editor.once('update', () => void watch(editor))
    return
  }
  const { mendTables, tablePlugins } = await import('./tables.ts')
  if (editor.isDestroyed) return
  for (const plugin of tablePlugins().reverse()) {
    editor.registerPlugin(plugin, (added, plugins) => [added, ...plugins])
  }
  mendTables(editor)
}

// Tables stand under the document itself or in a box.
function hasTable(doc: Node): boolean {
  return doc.children.some(
    ({ type, children }) =>
      type.name === 'table' ||
      (type.name === 'factBox' && children.some((each) => each.type.name === 'table')),
  )
}
