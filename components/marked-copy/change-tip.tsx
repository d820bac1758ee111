'use client'

import { type FocusEvent, type PointerEvent, type ReactNode, useState } from 'react'
import styles from './change-tip.module.css'

/** What is said of a change, by the version that made it. */
export type Tips = Record<'added' | 'removed' | 'changed', string[]>

type Shown = { lines: string[]; top: number; left: number }
type Props = { tips: Tips; children: ReactNode }

/** Says whose a change is, at which stage and when: under the pointer, and of the change that has the focus. */
export function ChangeTip({ tips, children }: Props) {
  const [shown, setShown] = useState<Shown | null>(null)
  function tell(event: PointerEvent<HTMLElement> | FocusEvent<HTMLElement>) {
    const frame = event.currentTarget
    const mark = (event.target as Element).closest<HTMLElement>('[data-version]')
    if (!mark || !frame.contains(mark)) return setShown(null)
    const [box, around] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()]
    // A change that runs over lines is told at the line that is pointed at, one that has the focus at its first.
    const y = 'clientY' in event ? event.clientY + 14 : (mark.getClientRects()[0] ?? box).bottom + 4
    const x = 'clientX' in event ? event.clientX : box.left
    const most = Math.max(0, around.width - WIDEST)
    setShown({
      lines: linesOf(mark, tips),
      top: y - around.top,
      left: Math.min(most, Math.max(0, x - around.left)),
    })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only tells of what is pointed at; the keys walk through the changes.
    <div
      className={styles.frame}
      onPointerOver={tell}
      onPointerLeave={() => setShown(null)}
      onFocus={tell}
      onBlur={() => setShown(null)}
    >
      {children}
      <p
        role="status"
        className={styles.tip}
        style={shown ? { top: shown.top, left: shown.left } : undefined}
      >
        {shown?.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </div>
  )
}

/** As wide as a tip may be, in CSS pixels. */
const WIDEST = 300

/** The change itself, what it lies in and, where it is all that a deletion holds, what was deleted: each by its hand. */
function linesOf(mark: HTMLElement, tips: Tips): string[] {
  const inner = mark.tagName === 'DEL' ? mark.querySelector<HTMLElement>(':scope > ins[data-version]') : null
  const outer = mark.tagName === 'INS' ? mark.closest<HTMLElement>('del[data-version]') : null
  return [...new Set([outer, mark, inner].flatMap((each) => (each ? lineOf(each, tips) : [])))]
}

function lineOf(mark: HTMLElement, tips: Tips): string[] {
  const state = mark.tagName === 'INS' ? 'added' : mark.tagName === 'DEL' ? 'removed' : mark.dataset.state
  const deed = state === 'added' || state === 'removed' ? state : 'changed'
  const line = tips[deed][Number(mark.dataset.version)]
  return line ? [line] : []
}
