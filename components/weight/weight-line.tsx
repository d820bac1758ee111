import { Alert } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { DueState, WorkflowName } from '#lib/workflow/weight.ts'
import styles from './weight-line.module.css'
import { useWeightWords } from './weight-words.ts'

type Props = {
  due: DueState
  /** That of the round that the article is in; null outside any. */
  workflow: WorkflowName | null
  /** Whether it lies with its author, from where it is handed in anew. */
  isOnDesk: boolean
}

/** That an article goes under a stricter workflow, and why: quietly, unless it lies in a round that is too light for it. */
export function WeightLine({ due, workflow, isOnDesk }: Props) {
  const t = useTranslations('weight')
  const words = useWeightWords(due, workflow)
  if (!workflow || workflow.rank >= due.workflow.rank) {
    return <p className={styles.line}>{words.goes}</p>
  }
  if (isOnDesk) {
    return (
      <div className={styles.line}>
        <p className={styles.words}>{words.goes}</p>
        <p className={styles.words}>{words.onDesk}</p>
      </div>
    )
  }
  return (
    <Alert color="cinnabar" variant="light" title={t('title')} className={styles.notice}>
      <p className={styles.words}>{words.tooLight}</p>
    </Alert>
  )
}
