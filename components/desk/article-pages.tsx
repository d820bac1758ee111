'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import styles from './article-pages.module.css'

const PAGES = ['edit', 'review', 'publication', 'versions', 'sign-off-sheet'] as const

/** The rooms of one article. Commands decide who may do what in each; all of them may be looked at. */
export function ArticlePages({ articleId }: { articleId: number }) {
  const t = useTranslations('articles.pages')
  const path = usePathname()
  return (
    <nav aria-label={t('label')} className={styles.pages}>
      {PAGES.map((page) => {
        const href = `/desk/articles/${articleId}/${page}`
        return (
          <Link key={page} href={href} prefetch={false} aria-current={path === href ? 'page' : undefined}>
            {t(page)}
          </Link>
        )
      })}
    </nav>
  )
}
