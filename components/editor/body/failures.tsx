import { Input } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import styles from './failures.module.css'
import type { Failure } from './pictures.ts'

/** The files that did not become pictures, each with its reason. */
export function Failures({ failures, onForget }: { failures: Failure[]; onForget(key: string): void }) {
  const t = useTranslations('writing.figure')
  const words = useRefusalWords()
  if (failures.length === 0) return null
  return (
    <ul className={styles.failures} role="alert">
      {failures.map(({ key, name, refusal, retry }) => (
        <li key={key}>
          <Input.Error component="span">
            {words.whole(refusal).includes(name) ? null : `${name}：`}
            {words.whole(refusal)}
          </Input.Error>
          <button
            type="button"
            onClick={() => {
              onForget(key)
              retry()
            }}
          >
            {t('retry')}
          </button>
          <button type="button" onClick={() => onForget(key)}>
            {t('dismiss')}
          </button>
        </li>
      ))}
    </ul>
  )
}
