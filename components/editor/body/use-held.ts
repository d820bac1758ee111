import type { Editor, EditorEvents } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'
import { afterPaint } from '../after-paint.ts'
import { type Held, heldByCaret, heldUnder } from './block-place.ts'

/** How long the keys are quiet before the hand comes to the caret's block, in milliseconds. */
const QUIET_MS = 400

/**
 * The block that the hand stands at: the one under the pointer, or else the caret's once the keys are quiet, since a finger
 * and whoever uses keys alone have no pointer that rests over a line. Nothing while somebody types.
 */
export function useHeld(editor: Editor, hand: RefObject<HTMLElement | null>) {
  const [held, setHeld] = useState<Held | null>(null)
  useEffect(() => {
    const frame = editor.view.dom.parentElement?.parentElement ?? editor.view.dom
    let next = 0
    let quiet: ReturnType<typeof setTimeout> | undefined
    let isShown = false
    const show = (block: Held | null) => {
      isShown = block !== null
      setHeld(block)
    }
    // While its menu is open too, over which a pointer moves like over the text.
    const isInHand = () =>
      hand.current !== null &&
      (hand.current === document.activeElement || hand.current.ariaExpanded === 'true')
    const follow = () => {
      if (editor.isDestroyed) return
      show(editor.isFocused || isInHand() ? heldByCaret(editor, frame) : null)
    }
    const onMove = ({ clientX, clientY, buttons, target }: MouseEvent) => {
      if (buttons !== 0 || isInHand() || (target instanceof Node && hand.current?.contains(target))) return
      clearTimeout(quiet)
      cancelAnimationFrame(next)
      next = requestAnimationFrame(() => show(heldUnder(editor, frame, clientX, clientY)))
    }
    const later = () => {
      cancelAnimationFrame(next)
      clearTimeout(quiet)
      quiet = setTimeout(follow, QUIET_MS)
    }
    const onTransaction = ({ transaction: { docChanged, selectionSet } }: EditorEvents['transaction']) => {
      if (!docChanged && !selectionSet) return
      if (isInHand()) return follow()
      // By the first key after a rest: the letter is painted before the hand goes.
      if (docChanged && isShown) afterPaint(() => show(null))
      later()
    }
    later()
    frame.addEventListener('mousemove', onMove)
    frame.addEventListener('mouseleave', later)
    editor.on('transaction', onTransaction)
    editor.on('blur', later)
    return () => {
      cancelAnimationFrame(next)
      clearTimeout(quiet)
      frame.removeEventListener('mousemove', onMove)
      frame.removeEventListener('mouseleave', later)
      editor.off('transaction', onTransaction)
      editor.off('blur', later)
    }
  }, [editor, hand])
  return { held, drop: () => setHeld(null) }
}
