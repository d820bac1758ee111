import type { Editor, EditorEvents } from '@tiptap/core'
import { type RefObject, useEffect } from 'react'
import type { LiveFinding } from './finding.ts'
import { nodeFieldOf } from './go-to.ts'
import type { LiveStyle } from './live-style.ts'
import { marksAt } from './marks.ts'

/** How long the pointer rests on a mark before the card comes, and how long the card waits for it to come back. */
const REST_MS = 350
const LEAVE_MS = 300

/** Shows the finding that the caret was brought to, that the pointer rests on, or whose field has the keys. */
export function useCard(editor: Editor, live: LiveStyle, card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { dom } = editor.view
    let timer: ReturnType<typeof setTimeout> | undefined
    const known = (ids: readonly string[]) =>
      ids.flatMap((id) => live.seen().found.filter((each) => each.id === id))[0] ?? null
    const isInCard = (target: EventTarget | null) => target instanceof Node && card.current?.contains(target)
    const later = (finding: () => LiveFinding | null, ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => live.show(finding()), ms)
    }

    // Whoever types is left alone; whoever brings the caret there wants to know.
    const onSelection = ({ transaction }: EditorEvents['selectionUpdate']) => {
      const { selection } = editor.state
      if (transaction.docChanged || !selection.empty || !editor.isFocused) return live.show(null)
      live.show(known(marksAt(editor.state, selection.from)))
    }
    const onUpdate = () => live.show(null)
    const onOver = (event: MouseEvent) => {
      if (isInCard(event.target)) return clearTimeout(timer)
      const mark = event.target instanceof Element ? event.target.closest('.style-mark') : null
      if (!mark || !dom.contains(mark)) return
      later(
        () => (mark.isConnected ? known(marksAt(editor.state, editor.view.posAtDOM(mark, 0))) : null),
        REST_MS,
      )
    }
    const onOut = ({ target, relatedTarget }: MouseEvent) => {
      const isLeft = isInCard(target)
        ? !isInCard(relatedTarget)
        : target instanceof Element && target.matches('.style-mark')
      if (!isLeft || isInCard(document.activeElement)) return
      const { current } = live.seen()
      // The card of the caret's own place stays.
      const stays =
        current !== null && marksAt(editor.state, editor.state.selection.from).includes(current.id)
      if (!isInCard(relatedTarget)) later(() => (stays && editor.isFocused ? current : null), LEAVE_MS)
    }
    const onFocus = ({ target }: FocusEvent) => {
      const finding = live
        .seen()
        .found.find((each) => target !== null && nodeFieldOf(editor, each) === target)
      if (finding) live.show(finding)
    }
    const onBlur = ({ relatedTarget }: FocusEvent) => {
      if (!isInCard(relatedTarget) && !dom.contains(relatedTarget as Node | null)) live.show(null)
    }
    const frame = dom.parentElement?.parentElement ?? dom
    editor.on('selectionUpdate', onSelection)
    editor.on('update', onUpdate)
    frame.addEventListener('mouseover', onOver)
    frame.addEventListener('mouseout', onOut)
    dom.addEventListener('focusin', onFocus)
    dom.addEventListener('focusout', onBlur)
    return () => {
      clearTimeout(timer)
      editor.off('selectionUpdate', onSelection)
      editor.off('update', onUpdate)
      frame.removeEventListener('mouseover', onOver)
      frame.removeEventListener('mouseout', onOut)
      dom.removeEventListener('focusin', onFocus)
      dom.removeEventListener('focusout', onBlur)
    }
  }, [editor, live, card])
}
