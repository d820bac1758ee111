'use client'

import { Alert, Button, Group } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/moment.tsx'
import { articleText } from '#lib/document/article-text.ts'
import type { Content } from '#lib/document/content.ts'
import styles from './notice.module.css'

type Props = {
  articleId: number
  /** What was typed here and is saved nowhere else. */
  mine(): Content
  theirs: { savedBy: string; savedAt: string } | null
  /** Gives up what was typed here for what the server has. */
  onLoadLatest(): void
}

/** Two texts of one article: says so, loses neither, and leaves the choice to the person. */
export function ConflictNotice({ articleId, mine, theirs, onLoadLatest }: Props) {
  const t = useTranslations('editor.conflict')
  const moment = useMoment()
  const clipboard = useClipboard()
  return (
    <Alert role="alert" color="cinnabar" variant="light" title={t('title')} className={styles.notice}>
      <p>{theirs ? t('body', { by: theirs.savedBy, time: moment(theirs.savedAt) }) : t('bodyUnknown')}</p>
      <p>{t('advice')}</p>
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
