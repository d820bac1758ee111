'use client'

import { Alert } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { SentBackNotice } from '#components/desk/sent-back-notice.tsx'
import { useStageName } from '#components/desk/stage-name.ts'
import { Later } from '#components/ui/later.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Content } from '#lib/document/content.ts'
import type { Choice } from '#lib/document/merge/merge.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import type { SentBack, StageName } from '#lib/review/standing.ts'
import styles from './notice.module.css'
import type { SaveTrouble } from './save-news.ts'

// Two texts that collide are rare, and their comparison is long.
const loadConflict = async () => (await import('./conflict-notice.tsx')).ConflictNotice

type Props = {
  articleId: number | null
  /** The text as typed. */
  typed(): Content
  /** What keeps the text from being saved. */
  trouble: SaveTrouble | null
  restored: boolean
  /** Why this person may only read; null when they may write. */
  readOnly: Refusal | null
  /** Whose turn it is, where the article is under review. */
  stage: StageName | null
  isLive: boolean
  sentBack: SentBack | null
  isRejected: boolean
  /** Why the last act was refused, such as a submission that lacks something. */
  refusal: Refusal | null
  onForget(): void
  onLoadLatest(): void
  /** Whose text was joined with this one last. */
  joinedWith: { savedBy: string; savedAt: string } | null
  onSettle(choices: readonly Choice[]): Promise<void>
  /** Whose hand the pen is in. */
  children: ReactNode
}

/** What a person must know before they write on: two texts, no saving, no writing at all, or readers who wait. */
export function EditorNotices(props: Props) {
  const { articleId, typed, trouble, restored, readOnly, isLive, sentBack, isRejected, joinedWith } = props
  const t = useTranslations('editor')
  const words = useRefusalWords()
  const moment = useMoment()
  return (
    <div className={styles.notices}>
      {props.children}
      <RefusalNotice refusal={props.refusal} onReload={props.onForget} />
      <SentBackNotice sentBack={sentBack} isRejected={isRejected} />
      {trouble?.kind === 'conflict' && articleId !== null ? (
        <Later
          load={loadConflict}
          own={{
            ...{ articleId, mine: typed, theirs: trouble.theirs, met: trouble.met },
            ...{ onSettle: props.onSettle, onLoadLatest: props.onLoadLatest },
          }}
        />
      ) : null}
      {trouble?.kind === 'refused' ? (
        <Alert
          role="alert"
          color="cinnabar"
          variant="light"
          title={t('refused.title')}
          className={styles.notice}
        >
          <p>
            {words.whole(trouble.refusal)} {t('refused.kept')}
          </p>
          {trouble.refusal.code === 'not-signed-in' ? (
            <a href="/sign-in" target="_blank" rel="noopener">
              {t('refused.signIn')}
            </a>
          ) : null}
        </Alert>
      ) : null}
      {joinedWith && trouble?.kind !== 'conflict' ? (
        <Alert className={styles.notice}>
          {t('joined', { by: joinedWith.savedBy, time: moment(joinedWith.savedAt) })}
        </Alert>
      ) : null}
      {restored && trouble?.kind !== 'conflict' ? (
        <Alert className={styles.notice}>{t('restored')}</Alert>
      ) : null}
      {readOnly ? <ReadOnly refusal={readOnly} stage={props.stage} /> : null}
      {isLive && !readOnly ? <Alert className={styles.notice}>{t('correcting')}</Alert> : null}
    </div>
  )
}

function ReadOnly({ refusal, stage }: { refusal: Refusal; stage: StageName | null }) {
  const t = useTranslations('editor.readOnly')
  const words = useRefusalWords()
  const stageName = useStageName()
  const isElsewhere = refusal.code === 'pen-elsewhere' && stage !== null
  return (
    <Alert title={isElsewhere ? t('pen', { stage: stageName(stage) }) : t('title')} className={styles.notice}>
      <p>{isElsewhere ? t('penBody', { stage: stageName(stage) }) : words.whole(refusal)}</p>
    </Alert>
  )
}
