import { Mark } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isSafeHref } from '../link.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    marks: {
      /** Links the selected words; false where nobody may be led. */
      setLink(attributes: { href: string }): ReturnType
      unsetLink(): ReturnType
      toggleSuperscript(): ReturnType
      toggleSubscript(): ReturnType
    }
  }
}

/**
 * Where a link leads, and nothing else of it. Tiptap's own brings a finder of addresses along that is larger than all
 * these nodes; here an address that is pasted over words becomes their link.
 */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { isRequired: true } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (a) => (isSafeHref(a.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ commands }) =>
          isSafeHref(href) && commands.setMark(this.name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const address = event.clipboardData?.getData('text/plain').trim() ?? ''
            if (view.state.selection.empty || !/^https?:/i.test(address)) return false
            return editor.commands.setLink({ href: address })
          },
        },
      }),
    ]
  },
})

export const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'superscript subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, 0],
  addCommands() {
    return {
      toggleSuperscript:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    }
  },
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleSuperscript() }
  },
})

export const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript subscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: ({ HTMLAttributes }) => ['sub', HTMLAttributes, 0],
  addCommands() {
    return {
      toggleSubscript:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    }
  },
  addKeyboardShortcuts() {
    return { 'Mod-,': () => this.editor.commands.toggleSubscript() }
  },
})
