'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { type Counts, countBody, countLines } from '#lib/document/counts.ts'
import { whenIdle } from '../when-idle.ts'
import { bodyOf } from '../written-out.ts'
import styles from './status-line.module.css'

/** How long the keys are quiet before the text is counted, in milliseconds. */
const QUIET_MS = 400
/** Characters of a column's line in print. */
const MEASURE = 20

type Props = { editor: Editor; outlined: boolean; onOutline(): void; children?: ReactNode }

/** How long the text is, as newsrooms count, and the way to its outline. Counted when the keys are quiet. */
export function StatusLine({ editor, outlined, onOutline, children }: Props) {
  const t = useTranslations('writing')
  const [counts, setCounts] = useState<(Counts & { lines: number }) | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => {
      if (editor.isDestroyed) return
      const body = bodyOf(editor.state.doc)
      setCounts({ ...countBody(body), lines: countLines(body, MEASURE) })
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => whenIdle(count), QUIET_MS)
    }
    later()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor])
  return (
    <div className={styles.line}>
      <button type="button" aria-pressed={outlined} onClick={onOutline}>
        {t('outline.label')}
      </button>
      {children}
      {counts ? (
        <ul aria-label={t('counts.label')}>
          {(['words', 'han', 'characters'] as const).map((name) => (
            <li key={name}>{t(`counts.${name}`, { count: counts[name] })}</li>
          ))}
          <li>{t('counts.lines', { count: counts.lines, measure: MEASURE })}</li>
          <li>{t('counts.minutes', { count: counts.minutes })}</li>
        </ul>
      ) : null}
    </div>
  )
}
