'use client'

import { IconEye } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { ArticleRow } from '#lib/review/article-row.ts'
import styles from './claim-mark.module.css'

/** Long enough that the server's clock has passed it too. */
const GRACE_MS = 1_000

/**
 * Who has an article before them now. That a claim ran out is no event that anybody is told of, so the list is drawn
 * again when it does, unless it was renewed meanwhile.
 */
export function ClaimMark({ claim, me }: { claim: NonNullable<ArticleRow['claim']>; me: number }) {
  const t = useTranslations('articles')
  const { refresh } = useRouter()
  useEffect(() => {
    const timer = setTimeout(refresh, Math.max(0, Date.parse(claim.until) - Date.now()) + GRACE_MS)
    return () => clearTimeout(timer)
  }, [claim.until, refresh])
  return (
    <span className={styles.claim}>
      <IconEye size={14} stroke={1.8} aria-hidden />
      {claim.personId === me ? t('claimedByMe') : t('claimed', { by: claim.by })}
    </span>
  )
}
