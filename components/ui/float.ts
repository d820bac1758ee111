import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react'

/** How a panel stands to what opened it; where there is no room on that side, on the other. */
export type Placing = { side?: 'below' | 'above'; align?: 'start' | 'end'; sameWidth?: boolean }

type Options = Placing & {
  anchor: RefObject<HTMLElement | null>
  panel: RefObject<HTMLElement | null>
  isOpen: boolean
  onClose(): void
}

/** Between the panel and its anchor, and between the panel and the window's edge, in pixels. */
const GAP = 6
const EDGE = 8

/**
 * Has a panel float beside its anchor while it is open: in the browser's top layer, inside the window, along with the page
 * as it scrolls. A press outside closes it; so does Escape, which brings the focus back to the anchor. The panel is an element with
 * `popover="manual"` and the class of `float.module.css`.
 */
export function useFloat({ anchor, panel, isOpen, onClose, ...placing }: Options): void {
  const { side, align, sameWidth } = placing
  const close = useEffectEvent(onClose)

  useLayoutEffect(() => {
    const [at, floating] = [anchor.current, panel.current]
    if (!isOpen || !at || !floating) return
    // Where the browser has no top layer, it floats by its stylesheet alone.
    floating.showPopover?.()
    const put = () => place(at, floating, { side, align, sameWidth })
    put()
    const grown = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(put)
    grown?.observe(floating)
    addEventListener('scroll', put, true)
    addEventListener('resize', put)
    return () => {
      grown?.disconnect()
      removeEventListener('scroll', put, true)
      removeEventListener('resize', put)
    }
  }, [isOpen, anchor, panel, side, align, sameWidth])

  useEffect(() => {
    if (!isOpen) return
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && (panel.current?.contains(target) || anchor.current?.contains(target))
    const onPointer = ({ target }: Event) => {
      if (!isInside(target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      anchor.current?.focus()
      close()
    }
    // Before anything under it hears of them.
    document.addEventListener('pointerdown', onPointer, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onPointer, true)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [isOpen, anchor, panel])
}

function place(anchor: HTMLElement, panel: HTMLElement, { side = 'below', align, sameWidth }: Placing): void {
  const at = anchor.getBoundingClientRect()
  if (sameWidth) panel.style.width = `${at.width}px`
  const { offsetWidth: width, offsetHeight: height } = panel
  const below = at.bottom + GAP
  const above = at.top - GAP - height
  const hasRoom = { below: below + height <= innerHeight - EDGE, above: above >= EDGE }
  const other = side === 'below' ? 'above' : 'below'
  const top = (hasRoom[side] || !hasRoom[other] ? side : other) === 'below' ? below : above
  const left = align === 'end' ? at.right - width : at.left
  panel.style.top = `${inside(top, innerHeight - height)}px`
  panel.style.left = `${inside(left, innerWidth - width)}px`
}

const inside = (at: number, room: number) => Math.max(EDGE, Math.min(at, room - EDGE))
