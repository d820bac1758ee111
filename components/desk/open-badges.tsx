import { VisuallyHidden } from '@mantine/core'
import { IconMessage2, IconScan } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ArticleRow } from '#lib/review/article-row.ts'
import styles from './open-badges.module.css'

type Props = Pick<ArticleRow, 'openRemarks' | 'findings'> & {
  /** Numbers alone for eyes, where there is little room; the words are there to be pointed at and to be heard. */
  short?: boolean
}

/** What nobody has answered yet: remarks, what the machine found and must be settled, and what it only points out. */
export function OpenBadges({ openRemarks, findings, short = false }: Props) {
  const t = useTranslations('articles')
  const { open = 0, hints = 0 } = findings ?? {}
  return (
    <>
      {openRemarks > 0 ? (
        <Badge count={openRemarks} words={t('openRemarks', { count: openRemarks })} short={short}>
          <IconMessage2 size={14} stroke={1.8} aria-hidden />
        </Badge>
      ) : null}
      {open > 0 ? (
        <Badge count={open} words={t('openFindings', { count: open })} short={short} weighs>
          <IconScan size={14} stroke={2} aria-hidden />
        </Badge>
      ) : null}
      {hints > 0 ? (
        <Badge count={hints} words={t('hints', { count: hints })} short={short}>
          <IconScan size={14} stroke={1.6} aria-hidden />
        </Badge>
      ) : null}
    </>
  )
}

type BadgeProps = { count: number; words: string; short: boolean; weighs?: boolean; children: ReactNode }

function Badge({ count, words, short, weighs, children }: BadgeProps) {
  return (
    <span className={styles.badge} data-weighs={weighs || undefined} title={short ? words : undefined}>
      {children}
      {short ? (
        <>
          <span aria-hidden>{count}</span>
          <VisuallyHidden>{words}</VisuallyHidden>
        </>
      ) : (
        words
      )}
    </span>
  )
}
