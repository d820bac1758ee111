'use client'

import { IconGripVertical } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import styles from './block-handle.module.css'
import { holdsBlocks } from './move-block.ts'

type Held = { at: number; left: number; top: number }

/** Where the handle stands left of a block, in pixels. */
const ASIDE = 26

/** A hand at the left of the block under the pointer, to drag it by; the keyboard has keys of its own for that. */
export function BlockHandle({ editor }: { editor: Editor }) {
  const t = useTranslations('writing')
  const button = useRef<HTMLButtonElement>(null)
  const [held, setHeld] = useState<Held | null>(null)
  useEffect(() => {
    const frame = editor.view.dom.parentElement?.parentElement ?? editor.view.dom
    let next = 0
    const onMove = ({ clientX, clientY, buttons, target }: MouseEvent) => {
      if (buttons !== 0 || (target instanceof Node && button.current?.contains(target))) return
      cancelAnimationFrame(next)
      next = requestAnimationFrame(() => setHeld(heldAt(editor, frame, clientX, clientY)))
    }
    const hide = () => {
      cancelAnimationFrame(next)
      setHeld(null)
    }
    frame.addEventListener('mousemove', onMove)
    frame.addEventListener('mouseleave', hide)
    editor.on('update', hide)
    return () => {
      hide()
      frame.removeEventListener('mousemove', onMove)
      frame.removeEventListener('mouseleave', hide)
      editor.off('update', hide)
    }
  }, [editor])

  const select = () => {
    if (!held || !editor.state.doc.nodeAt(held.at)) return null
    const selection = NodeSelection.create(editor.state.doc, held.at)
    editor.view.dispatch(editor.state.tr.setSelection(selection))
    return selection
  }
  return (
    <button
      ref={button}
      type="button"
      hidden={!held}
      // Whoever uses keys has keys for it.
      tabIndex={-1}
      draggable
      className={styles.handle}
      style={held ? { translate: `${held.left}px ${held.top}px` } : undefined}
      title={t('handle')}
      aria-label={t('handle')}
      onClick={() => {
        select()
        editor.view.focus()
      }}
      onDragStart={({ dataTransfer }) => {
        const selection = select()
        if (!selection) return
        const { view } = editor
        const { dom, text, slice } = view.serializeForClipboard(selection.content())
        dataTransfer.clearData()
        dataTransfer.setData('text/html', dom.innerHTML)
        dataTransfer.setData('text/plain', text)
        dataTransfer.effectAllowed = 'copyMove'
        const block = view.nodeDOM(selection.from)
        if (block instanceof Element) dataTransfer.setDragImage(block, 0, 0)
        // What is dropped is this very block, moved.
        view.dragging = { slice, move: true }
      }}
      onDragEnd={() => {
        editor.view.dragging = null
        setHeld(null)
      }}
    >
      <IconGripVertical size={16} stroke={1.7} aria-hidden />
    </button>
  )
}

function heldAt({ view }: Editor, frame: Element, x: number, y: number): Held | null {
  const box = view.dom.getBoundingClientRect()
  const padding = Number.parseFloat(getComputedStyle(view.dom).paddingLeft)
  if (y < box.top || y > box.bottom) return null
  // Beside the text too: the margin belongs to the line.
  const left = Math.min(Math.max(x, box.left + padding + 2), box.right - padding - 2)
  const at = blockAt(view, view.posAtCoords({ left, top: y }))
  const dom = at === null ? null : view.nodeDOM(at)
  if (at === null || !(dom instanceof HTMLElement)) return null
  const [block, around] = [dom.getBoundingClientRect(), frame.getBoundingClientRect()]
  const line = Math.min(block.height, Number.parseFloat(getComputedStyle(dom).lineHeight) || 24)
  const isInGallery = dom.parentElement?.closest('.gallery') != null
  const edge = isInGallery ? block.left + ASIDE + 6 : Math.min(block.left, box.left + padding)
  return { at, left: Math.max(0, edge - around.left - ASIDE), top: block.top - around.top + (line - 24) / 2 }
}

function blockAt(
  { state: { doc } }: Editor['view'],
  found: { pos: number; inside: number } | null,
): number | null {
  if (!found) return null
  const inside = found.inside < 0 ? null : doc.nodeAt(found.inside)
  if (inside?.isBlock && inside.isAtom) return found.inside
  const $pos = doc.resolve(found.pos)
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if (holdsBlocks($pos.node(depth - 1).type.name)) return $pos.before(depth)
  }
  return $pos.nodeAfter ? found.pos : null
}
