import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'

/**
 * Keeps how much of the window's top is taken while the text scrolls: the page's own bars over the toolbar in
 * `--toolbar-top`, with the toolbar in `--bars-top`. Both bars wrap as they need, so that no number would do.
 */
export function useStuck(editor: Editor): void {
  useEffect(() => {
    const body = editor.view.dom.closest<HTMLElement>('[data-writing]')
    const toolbar = body?.querySelector<HTMLElement>(':scope > [role="toolbar"]')
    const bar = document.querySelector<HTMLElement>('[data-editor-bar]')
    if (!body) return
    const measure = () => {
      const isFull = body.hasAttribute('data-full')
      const under =
        bar && !isFull ? (Number.parseFloat(getComputedStyle(bar).top) || 0) + bar.offsetHeight : 0
      const isStuck = toolbar && getComputedStyle(toolbar).position === 'sticky'
      body.style.setProperty('--toolbar-top', `${under}px`)
      body.style.setProperty('--bars-top', `${under + (isStuck ? toolbar.offsetHeight : 0)}px`)
    }
    const watch = new ResizeObserver(measure)
    for (const each of [body, toolbar, bar]) if (each) watch.observe(each)
    return () => watch.disconnect()
  }, [editor])
}
