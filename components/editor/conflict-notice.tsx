'use client'

import { Alert, Button, Group } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import { articleText } from '#lib/document/article-text.ts'
import type { Content } from '#lib/document/content.ts'
import type { Choice, Merged } from '#lib/document/merge/merge.ts'
import { ConflictChoices } from './conflict-choices.tsx'
import styles from './notice.module.css'

type Props = {
  articleId: number
  /** What was typed here and is saved nowhere else. */
  mine(): Content
  theirs: { savedBy: string; savedAt: string } | null
  /** What the two became, and where they collide; null where they cannot be joined. */
  met: Merged | null
  onSettle(choices: readonly Choice[]): Promise<void>
  /** Gives up what was typed here for what the server has. */
  onLoadLatest(): void
}

/** Two texts of one article: says so, loses neither, and lets the person choose where they collide. */
export function ConflictNotice({ articleId, mine, theirs, met, onSettle, onLoadLatest }: Props) {
  const t = useTranslations('editor.conflict')
  const moment = useMoment()
  const clipboard = useClipboard()
  const here = useRef<HTMLDivElement>(null)
  // Writing stops here: whoever was writing further down is taken to what they are asked.
  useEffect(() => here.current?.focus(), [])
  const by = theirs?.savedBy ?? ''
  return (
    <Alert
      ref={here}
      tabIndex={-1}
      role="alert"
      color="cinnabar"
      variant="light"
      title={t('title')}
      className={`${styles.notice} ${styles.question}`}
    >
      <p>{theirs ? t('body', { by, time: moment(theirs.savedAt) }) : t('bodyUnknown')}</p>
      {met ? <ConflictChoices by={by} conflicts={met.conflicts} onSettle={onSettle} /> : <p>{t('advice')}</p>}
      <Group gap="sm">
        <Button
          component="a"
          href={`/desk/articles/${articleId}/review`}
          target="_blank"
          size="xs"
          variant="default"
        >
          {t('see')}
        </Button>
        <Button size="xs" variant="default" onClick={() => clipboard.copy(articleText(mine()))}>
          {t(clipboard.copied ? 'copied' : 'copy')}
        </Button>
        <Button size="xs" variant="default" onClick={onLoadLatest}>
          {t('load')}
        </Button>
      </Group>
    </Alert>
  )
}
