'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useDestination } from './going.tsx'
import styles from './main.module.css'
import { roomAt } from './room.ts'
import { RoomBones } from './room-bones.tsx'

/** The room that a person is in, or the place of the one that they are going to while it is on its way. */
export function Main({ children }: { children: ReactNode }) {
  const t = useTranslations('desk.going')
  const to = useDestination()
  const path = usePathname()
  const leaves = to !== null && roomAt(to).key !== roomAt(path ?? '').key
  return (
    <main id="main" tabIndex={-1} aria-busy={to !== null} className={styles.main}>
      <p aria-live="polite" className={styles.spoken}>
        {to === null ? null : t('words')}
      </p>
      {leaves ? <RoomBones address={to} /> : null}
      {/* What was typed there is still there should nothing come. */}
      <div hidden={leaves}>{children}</div>
    </main>
  )
}
