'use client'

import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import styles from './menu.module.css'
import { useCloseMenu } from './menu.tsx'

type Line = {
  icon?: ReactNode
  /** Small at the line's end, such as its keys. */
  end?: ReactNode
  children: ReactNode
}

/** A line that does something: the menu is closed and its button has the focus by then. */
export function MenuItem({
  icon,
  end,
  children,
  disabled,
  onChoose,
}: Line & { disabled?: boolean; onChoose(): void }) {
  const close = useCloseMenu()
  const choose = () => {
    if (disabled) return
    close()
    onChoose()
  }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      // Walked like the others, so that one hears that it is there.
      aria-disabled={disabled || undefined}
      className={styles.line}
      onClick={choose}
    >
      {icon}
      <span className={styles.words}>{children}</span>
      {end ? <span className={styles.end}>{end}</span> : null}
    </button>
  )
}

type Choices<Value extends string> = {
  label: string
  value: string
  choices: readonly { value: Value; label: string; lang?: string }[]
  onChoose(value: Value): void
}

/** Lines of which one is chosen; the menu stays open, so that one sees what it does. */
export function MenuChoices<Value extends string>({ label, value, choices, onChoose }: Choices<Value>) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: lines of a menu; a fieldset has no place in one.
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className={styles.label}>
        {label}
      </div>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="menuitemradio"
          aria-checked={choice.value === value}
          tabIndex={-1}
          lang={choice.lang}
          className={styles.line}
          onClick={() => onChoose(choice.value)}
        >
          <IconCheck size={14} stroke={2} aria-hidden className={styles.check} />
          <span className={styles.words}>{choice.label}</span>
        </button>
      ))}
    </div>
  )
}

/** Words over the lines that follow. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <div role="presentation" className={styles.label}>
      {children}
    </div>
  )
}

/** Between lines that have nothing to do with each other. */
export function MenuDivider() {
  return <hr className={styles.divider} />
}
