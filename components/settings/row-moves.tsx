import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { flushSync } from 'react-dom'

type Props = {
  /** What the row is called, for who does not see it. */
  name: string
  isFirst: boolean
  isLast: boolean
  onMove(by: 1 | -1): void
  /** Left out where the row can no longer be taken away. */
  onRemove?: (() => void) | undefined
}

type Act = {
  label: string
  icon: ComponentType<{ size: number; 'aria-hidden': true }>
  off?: boolean
  act: () => void
}

/** Moves a row by the keyboard as well as by hand: the button that was pressed goes along with its row and stays in focus. */
export function RowMoves({ name, isFirst, isLast, onMove, onRemove }: Props) {
  const t = useTranslations('settings.rows')
  const acts: Act[] = [
    { label: t('up', { name }), icon: IconArrowUp, off: isFirst, act: () => onMove(-1) },
    { label: t('down', { name }), icon: IconArrowDown, off: isLast, act: () => onMove(1) },
    ...(onRemove ? [{ label: t('remove', { name }), icon: IconX, act: onRemove }] : []),
  ]
  return acts.map(({ label, icon: Icon, off = false, act }) => (
    <ActionIcon
      key={label}
      variant="subtle"
      color="gray"
      size={32}
      // Off for the hand and still in focus: at either end the next press goes the other way.
      aria-disabled={off || undefined}
      data-disabled={off || undefined}
      onClick={({ currentTarget }) => {
        if (off) return
        flushSync(act)
        if (currentTarget.isConnected) currentTarget.focus()
      }}
    >
      <Icon size={16} aria-hidden />
      <VisuallyHidden>{label}</VisuallyHidden>
    </ActionIcon>
  ))
}
