'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Way } from '#components/going/way.tsx'
import type { LiveArticle } from '#lib/publishing/list-live.ts'
import styles from './takedown.module.css'

/** Says that the article is down, and leads to its releases. */
export function TakenDown({ article, onClose }: { article: LiveArticle; onClose(): void }) {
  const t = useTranslations('takedown')
  const common = useTranslations('common')
  const onward = useRef<HTMLAnchorElement>(null)
  useEffect(() => onward.current?.focus(), [])
  return (
    <div className={styles.form}>
      <p role="status" className={styles.done}>
        {t.rich('done', { title: () => <span lang="zh-CN">{article.title}</span> })}
      </p>
      <div className={styles.acts}>
        <Button variant="default" onClick={onClose}>
          {common('close')}
        </Button>
        <Button
          ref={onward}
          component={Way}
          href={`/desk/articles/${article.articleId}/publication`}
          prefetch={false}
          onClick={onClose}
        >
          {t('toReleases')}
        </Button>
      </div>
    </div>
  )
}
