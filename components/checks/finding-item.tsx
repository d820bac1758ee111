'use client'

import { Button, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/moment.tsx'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { SeverityMark } from '#components/lexicons/severity-mark.tsx'
import type { MachineFinding } from '#lib/checks/finding.ts'
import { canLetPass } from '#lib/checks/rules.ts'
import { useFindingWords } from './finding-words.ts'
import styles from './machine-reading.module.css'

type Props = {
  finding: MachineFinding
  /** Left out where nobody may here. */
  onMend?: (() => void) | undefined
  onWaive?: (() => void) | undefined
  onShow(): void
  pending: boolean
}

/** One thing that the machine found: where, why, by what source, and what can be done about it. */
export function FindingItem({ finding, onMend, onWaive, onShow, pending }: Props) {
  const t = useTranslations('reading')
  const words = useFindingWords()
  const moment = useMoment()
  const hydrated = useHydrated()
  const { severity, before, found, after, fix, source, note, waiver } = finding
  const name = words.name(finding)
  const button = { size: 'compact-xs', variant: 'default', disabled: !hydrated || pending } as const
  return (
    <li className={styles.item} data-waived={waiver !== null || undefined}>
      <p className={styles.name}>
        <SeverityMark severity={severity} />
        {name}
      </p>
      {found ? (
        <button type="button" lang="zh-CN" className={styles.words} disabled={!hydrated} onClick={onShow}>
          <VisuallyHidden>{t('show', { name })}</VisuallyHidden>
          {before}
          <mark>{found}</mark>
          {after}
        </button>
      ) : null}
      <p className={styles.why}>
        {words.why(finding)} {note} {source ? <span>{t('source', { source })}</span> : null}
      </p>
      {waiver ? (
        <p className={styles.waiver}>
          {t('waived', { by: waiver.by, time: moment(waiver.at) })} <q>{waiver.reason}</q>
        </p>
      ) : (
        <p className={styles.acts}>
          {!found && finding.said.sha256 ? (
            <Button {...button} onClick={onShow}>
              {t('showPicture')}
            </Button>
          ) : null}
          {fix && onMend ? (
            <Button {...button} aria-label={t('mendThis', { name, found })} onClick={onMend}>
              {t('mend')}
            </Button>
          ) : null}
          {onWaive && canLetPass(finding).allowed ? (
            <Button {...button} aria-label={t('waiveThis', { name, found })} onClick={onWaive}>
              {t('waive')}
            </Button>
          ) : null}
        </p>
      )}
    </li>
  )
}
