'use client'

import { VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { RemarkMarks } from '#lib/remarks/state.ts'
import styles from './open-remarks.module.css'
import { useRemarkMarks } from './use-remark-marks.ts'

type Props = { articleId: number; given: RemarkMarks | null }

/** How many remarks on an article are open, as a small number within a way, whose name stays its own. */
export function OpenRemarks({ articleId, given }: Props) {
  const open = useRemarkMarks(articleId, given)?.open ?? 0
  return open > 0 ? (
    <span aria-hidden className={styles.count}>
      {open}
    </span>
  ) : null
}

/** The same in words, for who listens; it is said when it changes. */
export function SpokenRemarks({ articleId, given }: Props) {
  const t = useTranslations('remarks')
  const open = useRemarkMarks(articleId, given)?.open ?? 0
  return <VisuallyHidden aria-live="polite">{open > 0 ? t('open', { count: open }) : null}</VisuallyHidden>
}
