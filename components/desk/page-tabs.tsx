'use client'

import type { ReactNode } from 'react'
import { useHere } from '#components/going/going.tsx'
import { Way } from '#components/going/way.tsx'
import styles from './page-tabs.module.css'
import tabs from './tabs.module.css'

type Props = { label: string; pages: { href: string; label: string; mark?: ReactNode }[] }

/** The pages of one thing as ways between them, the present one marked. */
export function PageTabs({ label, pages }: Props) {
  const here = useHere()
  return (
    <nav aria-label={label} className={`${tabs.tabs} ${styles.pages}`}>
      {pages.map((page) => (
        <Way key={page.href} href={page.href} prefetch={false} aria-current={markOf(page.href, here)}>
          {page.label}
          {page.mark}
        </Way>
      ))}
    </nav>
  )
}

/** The page itself, or what one reached from it: the two versions that are compared lie within the versions. */
function markOf(href: string, here: string): 'page' | 'true' | undefined {
  if (here === href) return 'page'
  return here.startsWith(`${href}/`) ? 'true' : undefined
}
