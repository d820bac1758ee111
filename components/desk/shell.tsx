'use client'

import { Burger } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Main } from '#components/going/main.tsx'
import { Brand } from '#components/ui/brand.tsx'
import { PaletteButton, TakedownButton } from './layer-buttons.tsx'
import { Navigation, type NavigationEntry } from './navigation.tsx'
import styles from './shell.module.css'

type Props = {
  entries: NavigationEntry[]
  /** What rings, made by the layout, which knows what is unread. */
  bell?: ReactNode
  /** Whether the emergency takedown is this person's. */
  mayTakeDown?: boolean
  /** The person's menu, made by the layout, which knows the actions. */
  person: ReactNode
  /** Whose desk it is; what is kept in this tab is theirs. */
  personId?: number
  children: ReactNode
}

/**
 * The desk around every room: skip link, seal, what is always at hand, rooms, person, and the room itself. On a phone
 * the rooms fold away; what is always at hand stays.
 */
export function Shell({ entries, bell, mayTakeDown = false, person, personId, children }: Props) {
  const t = useTranslations()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.shell} data-person={personId}>
      <a href="#main" className={styles.skip}>
        {t('common.skip')}
      </a>
      <header className={styles.side}>
        <div className={styles.head}>
          <div className={styles.brand}>
            <Brand name={t('common.product')} />
          </div>
          {mayTakeDown ? <TakedownButton compact /> : null}
          {bell}
        </div>
        <PaletteButton />
        <Burger
          className={styles.burger}
          size="sm"
          opened={open}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-controls="rooms"
          aria-label={t(open ? 'desk.navigation.close' : 'desk.navigation.open')}
        />
        <div id="rooms" className={styles.rooms} data-open={open || undefined}>
          <nav aria-label={t('desk.navigation.label')} className={styles.navigation}>
            <Navigation entries={entries} onFollow={() => setOpen(false)} />
          </nav>
          {mayTakeDown ? <TakedownButton /> : null}
          <a href="/" className={styles.site}>
            {t('desk.navigation.site')}
          </a>
          <div className={styles.person}>{person}</div>
        </div>
      </header>
      <Main>{children}</Main>
    </div>
  )
}
