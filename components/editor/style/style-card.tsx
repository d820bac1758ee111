'use client'

import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type RefObject, useLayoutEffect } from 'react'
import type { LiveFinding } from './finding.ts'
import { nodeFieldOf } from './go-to.ts'
import type { LiveStyle } from './live-style.ts'
import { markOf } from './marks.ts'
import styles from './style-card.module.css'
import { Change, Why } from './told.tsx'
import { useTold } from './use-told.ts'

type Props = {
  editor: Editor
  live: LiveStyle
  finding: LiveFinding
  box: RefObject<HTMLElement | null>
}

/** What was found at a place of the body, beside it: why, what would mend it, and to wave it through. */
export function StyleCard({ editor, live, finding, box }: Props) {
  const t = useTranslations('writing.style')
  const s = useTranslations('style')
  const name = useTold().name(finding)
  useLayoutEffect(() => {
    const element = box.current
    const around = (editor.view.dom.parentElement?.parentElement ?? editor.view.dom).getBoundingClientRect()
    const at = element && placeOf(editor, finding)
    if (!element || !at) return
    const { width, height } = element.getBoundingClientRect()
    const left = Math.max(8, Math.min(at.left - around.left, around.width - width - 8))
    const isCramped = at.bottom + height + 12 > innerHeight && at.top - height - 12 > 0
    const top = isCramped ? at.top - around.top - height - 8 : at.bottom - around.top + 8
    element.style.translate = `${left}px ${top}px`
  }, [editor, finding, box])
  const back = () => {
    const field = nodeFieldOf(editor, finding)
    if (field) field.focus()
    else editor.view.focus()
  }
  return (
    <section
      ref={box}
      aria-label={t('card', { rule: name })}
      className={styles.card}
      // Pressing it leaves the caret where it is.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        back()
        live.show(null)
      }}
    >
      <p className={styles.name}>
        {name} <Change finding={finding} />
      </p>
      <Why finding={finding} />
      <div className={styles.acts}>
        {finding.fix ? (
          <Button
            size="compact-sm"
            onClick={() => {
              back()
              live.mend(finding)
            }}
          >
            {s('mend')}
          </Button>
        ) : null}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            back()
            live.ignore(finding)
          }}
        >
          {t('ignore')}
        </Button>
        <kbd className={styles.keys}>{t('keys')}</kbd>
      </div>
    </section>
  )
}

// Where its words stand on the screen.
function placeOf(editor: Editor, finding: LiveFinding): { left: number; top: number; bottom: number } | null {
  const field = nodeFieldOf(editor, finding)
  if (field) return field.getBoundingClientRect()
  const mark = markOf(editor.state, finding.id)
  if (!mark) return null
  const [start, end] = [editor.view.coordsAtPos(mark.from, 1), editor.view.coordsAtPos(mark.to, -1)]
  return { left: start.left, top: start.top, bottom: end.bottom }
}
