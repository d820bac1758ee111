'use client'

import type { ReactNode } from 'react'
import { useHere } from '#components/going/going.tsx'
import { Way } from '#components/going/way.tsx'
import styles from './page-tabs.module.css'
import tabs from './tabs.module.css'

/** `alone`: what lies under its address is another page's. */
type Page = { href: string; label: string; mark?: ReactNode; alone?: boolean }
type Props = { label: string; pages: Page[] }

/** The pages of one thing as ways between them, the present one marked. */
export function PageTabs({ label, pages }: Props) {
  const here = useHere()
  return (
    <nav aria-label={label} className={`${tabs.tabs} ${styles.pages}`}>
      {pages.map((page) => (
        <Way key={page.href} href={page.href} prefetch={false} aria-current={markOf(page, here)}>
          {page.label}
          {page.mark}
        </Way>
      ))}
    </nav>
  )
}

/** The page itself, or what one reached from it: the two versions that are compared lie within the versions. */
function markOf({ href, alone }: Page, here: string): 'page' | 'true' | undefined {
  if (here === href) return 'page'
  return !alone && here.startsWith(`${href}/`) ? 'true' : undefined
}
