import { useTranslations } from 'next-intl'
import { Way } from '#components/going/way.tsx'
import { keyed } from '#components/keys/key-map.ts'
import type { Seen } from '#lib/audit/read-past.ts'
import styles from './notices.module.css'

type Props = {
  articleId: number
  /** Who changed the text after it was frozen last; null for the person who looks. */
  by: string | null
  count: number
}

/** Before a signature: how much of what it is for was changed at this desk and nobody has signed yet. */
export function UnfrozenNotice({ articleId, by, count }: Props) {
  const t = useTranslations('markedCopy')
  return (
    <p className={styles.notice}>
      {by === null ? t('mine', { count }) : t('theirs', { by, count })}{' '}
      <Way href={`/desk/articles/${articleId}/review?view=marked&since=frozen`} prefetch={false}>
        {t('showUnfrozen')}
      </Way>
    </p>
  )
}

/** To who had the text before: which one that was, and the way to what is new since. */
export function CameBackNotice({
  articleId,
  seen,
  isShown,
}: {
  articleId: number
  seen: Seen
  isShown: boolean
}) {
  const t = useTranslations('markedCopy.cameBack')
  return (
    <p className={styles.notice}>
      {t(seen.act, { number: seen.number })}{' '}
      {isShown ? null : (
        <Way
          href={`/desk/articles/${articleId}/review?view=marked&since=seen`}
          prefetch={false}
          {...keyed('sinceSeen')}
        >
          {t('show')}
        </Way>
      )}
    </p>
  )
}
