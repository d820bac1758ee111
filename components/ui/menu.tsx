'use client'

import {
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  use,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import floating from './float.module.css'
import { type Placing, useFloat } from './float.ts'
import styles from './menu.module.css'

/** What the button of a menu carries. */
export type MenuButton = {
  ref: Ref<HTMLButtonElement>
  id: string
  'aria-haspopup': 'menu'
  'aria-expanded': boolean
  'aria-controls': string | undefined
  onClick(event: MouseEvent): void
  onKeyDown(event: KeyboardEvent): void
}

type Props = Placing & {
  button(carries: MenuButton): ReactNode
  /** In pixels; as wide as its words without it. */
  width?: number
  children: ReactNode
}

/** Where the focus begins: at the first line, the last, or at none when a mouse opened it. */
type Begin = 'first' | 'last' | 'panel'

const CloseMenu = createContext<() => void>(() => undefined)
/** Closes the menu around a line and gives the focus back to its button. */
export const useCloseMenu = () => use(CloseMenu)

/** A menu after the pattern of WAI-ARIA: the arrows, Home, End and first letters walk its lines, Tab and Escape leave it. */
export function Menu({ button, width, children, ...placing }: Props) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [begin, setBegin] = useState<Begin | null>(null)
  const isOpen = begin !== null
  const close = () => setBegin(null)
  useFloat({ anchor, panel, isOpen, onClose: close, ...placing })
  useEffect(() => {
    if (!begin || !panel.current) return
    const lines = linesOf(panel.current)
    const first = { first: lines[0], last: lines.at(-1), panel: undefined }[begin] ?? panel.current
    first.focus({ preventScroll: true })
  }, [begin])

  function onKeyDown(event: KeyboardEvent) {
    // What stands around the menu has keys of its own.
    event.stopPropagation()
    const lines = panel.current ? linesOf(panel.current) : []
    const at = lines.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key]
    const next = to === undefined ? meant(lines, at, event) : lines.at(to % lines.length)
    if (event.key === 'Tab') {
      // From the button on, as if there had been no menu.
      anchor.current?.focus()
      close()
    } else if (next) {
      event.preventDefault()
      next.focus()
    }
  }
  return (
    <>
      {button({
        ref: anchor,
        id: `${id}-button`,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        // Pressed by a key it comes without a place on the screen.
        onClick: ({ detail }) => setBegin(isOpen ? null : detail === 0 ? 'first' : 'panel'),
        onKeyDown(event) {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          setBegin(event.key === 'ArrowDown' ? 'first' : 'last')
        },
      })}
      {isOpen ? (
        <div
          ref={panel}
          id={id}
          popover="manual"
          role="menu"
          aria-labelledby={`${id}-button`}
          tabIndex={-1}
          className={`${floating.float} ${styles.menu}`}
          style={{ width }}
          onKeyDown={onKeyDown}
        >
          <CloseMenu
            value={() => {
              anchor.current?.focus()
              close()
            }}
          >
            {children}
          </CloseMenu>
        </div>
      ) : null}
    </>
  )
}

const linesOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]

/** The next line that begins with the letter that was pressed. */
function meant(lines: HTMLElement[], at: number, { key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined
  const around = [...lines.slice(at + 1), ...lines.slice(0, at + 1)]
  return around.find(({ textContent }) => textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}
