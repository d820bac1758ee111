import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'

/**
 * Keys that lead from the text to its bars: Alt+F10 to that of the table around the caret, else to that of the text, as
 * other editors have it; Escape leads back. Ctrl+Alt+K asks for the link of the selected words.
 */
export function useBarKeys(editor: Editor): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' && !event.altKey) return
      if (event.isComposing || event.defaultPrevented) return
      const act = actOf(event, editor, editor.view.dom.closest('[data-writing]'))
      if (!act) return
      event.preventDefault()
      act()
    }
    // Before what a bar or a full screen makes of Escape.
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [editor])
}

function actOf(event: KeyboardEvent, editor: Editor, frame: Element | null): (() => void) | null {
  const focused = document.activeElement
  const bar = focused?.closest('[popover]') ? null : focused?.closest('[role="toolbar"]')
  if (event.key === 'Escape' && bar && frame?.contains(bar)) return () => editor.commands.focus()
  if (!editor.isFocused || !event.altKey || event.shiftKey) return null
  const isMod = event.ctrlKey || event.metaKey
  if (event.key === 'F10' && !isMod) {
    const bars = [...(frame?.querySelectorAll('[role="toolbar"]') ?? [])]
    const wanted = bars.find((each) => each.matches('[data-of-table]')) ?? bars[0]
    const button = wanted?.querySelector<HTMLElement>('[tabindex="0"]') ?? wanted?.querySelector('button')
    return button ? () => button.focus() : null
  }
  if (event.code !== 'KeyK' || !isMod) return null
  const link = frame?.querySelector<HTMLElement>('[data-link]')
  return link ? () => link.click() : null
}
