'use client'

import { type FocusEvent, type ReactNode, type Ref, useEffect, useId, useRef } from 'react'
import styles from './float.module.css'
import { type Placing, useFloat } from './float.ts'

/** What the button of a popover carries. */
export type PopoverButton = {
  ref: Ref<HTMLButtonElement>
  'aria-haspopup': 'dialog'
  'aria-expanded': boolean
  'aria-controls': string | undefined
}

type Props = Placing & {
  isOpen: boolean
  onClose(): void
  button(carries: PopoverButton): ReactNode
  /** The id of what names it, or its name. */
  labelledBy?: string
  label?: string
  className?: string
  children: ReactNode
}

/**
 * A small panel beside its button, over the page and no part of its walk: the focus goes into it (to `data-autofocus` where
 * that is set), and it closes when the focus leaves it, by Escape and by a press elsewhere.
 */
export function Popover({
  isOpen,
  onClose,
  button,
  labelledBy,
  label,
  className = '',
  children,
  ...placing
}: Props) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useFloat({ anchor, panel, isOpen, onClose, ...placing })
  useEffect(() => {
    const floating = isOpen ? panel.current : null
    const first = floating?.querySelector<HTMLElement>('[data-autofocus]') ?? floating
    first?.focus({ preventScroll: true })
  }, [isOpen])
  function onBlur({ relatedTarget }: FocusEvent) {
    if (!relatedTarget || panel.current?.contains(relatedTarget) || relatedTarget === anchor.current) return
    onClose()
  }
  return (
    <>
      {button({
        ref: anchor,
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
      })}
      {isOpen ? (
        <div
          ref={panel}
          id={id}
          popover="manual"
          role="dialog"
          aria-labelledby={labelledBy}
          aria-label={label}
          tabIndex={-1}
          className={`${styles.float} ${className}`}
          onBlur={onBlur}
        >
          {children}
        </div>
      ) : null}
    </>
  )
}
