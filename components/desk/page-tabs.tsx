'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import styles from './page-tabs.module.css'

type Props = { label: string; pages: { href: string; label: string }[] }

/** The pages of one thing as ways between them, the present one marked. */
export function PageTabs({ label, pages }: Props) {
  const path = usePathname()
  return (
    <nav aria-label={label} className={styles.tabs}>
      {pages.map((page) => (
        <Link
          key={page.href}
          href={page.href}
          prefetch={false}
          aria-current={path === page.href ? 'page' : undefined}
        >
          {page.label}
        </Link>
      ))}
    </nav>
  )
}
