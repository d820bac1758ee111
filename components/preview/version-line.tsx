import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/moment.tsx'
import { Way } from '#components/going/way.tsx'
import type { VersionText } from '#lib/versions/read-version.ts'
import styles from './version-line.module.css'

type Props = { articleId: number; version: VersionText; hasDraft: boolean }

/** Which version is shown, whose, and when it was written; from an older one the way to what stands now. */
export function VersionLine({ articleId, version: { name, called, by, at }, hasDraft }: Props) {
  const t = useTranslations('preview.version')
  const moment = useMoment()
  const what =
    name === 'draft'
      ? t('draft')
      : typeof name === 'number'
        ? t('revision', { number: name })
        : called || t('kept')
  return (
    <p className={styles.line}>
      {t('shown', { what, by, time: moment(at) })}
      {name !== 'draft' && hasDraft ? (
        <Way href={`/desk/articles/${articleId}/preview`} prefetch={false}>
          {t('toDraft')}
        </Way>
      ) : null}
    </p>
  )
}
