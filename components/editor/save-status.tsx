import { useFormatter, useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import styles from './save-status.module.css'
import type { SaveState } from './saving.ts'

/** Says how the text stands with the server's: 已保存, 保存中, 离线 or 有冲突, or why it was not taken. */
export function SaveStatus({ state }: { state: SaveState }) {
  const t = useTranslations('editor.states')
  const format = useFormatter()
  const words = useRefusalWords()
  const time =
    state.kind === 'saved'
      ? format.dateTime(new Date(state.at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      : ''
  return (
    <p role="status" className={styles.status} data-kind={state.kind}>
      {t(state.kind, { time })}
      {state.kind === 'refused' ? ` · ${words.whole(state.refusal)}` : null}
    </p>
  )
}
