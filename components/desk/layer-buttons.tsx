'use client'

import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { KeyWords } from '#components/keys/key-words.tsx'
import styles from './layer-buttons.module.css'
import { useOpenLayer } from './layers.tsx'

const palettePress = ['mod+k']

/** Opens the command palette. On a phone only its glass is seen. */
export function PaletteButton() {
  const t = useTranslations('palette')
  const open = useOpenLayer()
  return (
    <UnstyledButton className={styles.palette} aria-haspopup="dialog" onClick={() => open('palette')}>
      <IconSearch size={16} stroke={1.8} aria-hidden />
      <span className={styles.words}>{t('title')}</span>
      <span className={styles.keys}>
        <KeyWords press={palettePress} />
      </span>
    </UnstyledButton>
  )
}

/** Opens the emergency takedown. `compact` shows it in a phone's top bar, as a sign alone. */
export function TakedownButton({ compact = false }: { compact?: boolean }) {
  const t = useTranslations('takedown')
  const open = useOpenLayer()
  return (
    <UnstyledButton
      className={compact ? styles.compact : styles.takedown}
      aria-label={compact ? t('title') : undefined}
      aria-haspopup="dialog"
      onClick={() => open('takedown')}
    >
      <IconAlertTriangle size={compact ? 20 : 16} stroke={1.8} aria-hidden />
      {compact ? null : t('title')}
    </UnstyledButton>
  )
}
