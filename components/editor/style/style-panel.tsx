'use client'

import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useContext, useState, useSyncExternalStore } from 'react'
import { byEscape } from '../by-escape.ts'
import { isSure, type LiveFinding, weightOf } from './finding.ts'
import { goTo } from './go-to.ts'
import type { LiveStyle } from './live-style.ts'
import { StyleContext } from './style-context.ts'
import styles from './style-panel.module.css'
import { Change } from './told.tsx'
import { useTold } from './use-told.ts'

type Props = { editor: Editor; onClose(): void }

const FIELDS: Readonly<Record<string, string>> = {
  'cover.caption': 'coverCaption',
  'cover.credit': 'coverCredit',
  'cover.alt': 'coverAlt',
}

/** Everything that was found, in reading order: the way to each, its mending, and that of all that are certain. */
export function StylePanel(props: Props) {
  const live = useContext(StyleContext)?.live
  return live ? <Listed {...props} live={live} /> : null
}

function Listed({ editor, live, onClose }: Props & { live: LiveStyle }) {
  const { found, ignored } = useSyncExternalStore(live.subscribe, live.seen, live.seen)
  const t = useTranslations('writing.style')
  const s = useTranslations('style')
  const told = useTold()
  const f = useTranslations('editor.fields')
  const [mended, setMended] = useState<number | null>(null)
  const certain = found.filter(isSure).length
  const whereOf = ({ place }: LiveFinding) =>
    place.kind === 'field' ? f((FIELDS[place.name] ?? place.name) as 'title') : null
  return (
    <section
      className={styles.panel}
      aria-label={t('label')}
      onKeyDown={byEscape(() => {
        onClose()
        editor.commands.focus()
      })}
    >
      <div className={styles.head}>
        <p aria-live="polite">
          {mended === null ? null : `${t('mended', { count: mended })} `}
          {found.length === 0 ? s('clean') : s('count', { count: found.length })}
        </p>
        {certain > 0 ? (
          <Button size="compact-sm" variant="default" onClick={() => setMended(live.mendAll())}>
            {s('mendAll', { count: certain })}
          </Button>
        ) : null}
        {ignored > 0 ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => live.forgetIgnored()}>
            {t('restore', { count: ignored })}
          </Button>
        ) : null}
      </div>
      {found.length > 0 ? (
        <ol className={styles.list} aria-label={t('label')}>
          {found.map((finding) => {
            const name = told.name(finding)
            const where = whereOf(finding)
            return (
              <li key={finding.id} data-severity={weightOf(finding)}>
                <button type="button" className={styles.way} onClick={() => goTo(editor, live, finding)}>
                  <span className={styles.rule}>
                    {where ? <b>{where}</b> : null}
                    {name}
                  </span>
                  <Change finding={finding} isWhole />
                </button>
                <span className={styles.acts}>
                  {finding.fix ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={s('mendThis', { rule: name, found: finding.found })}
                      onClick={() => live.mend(finding)}
                    >
                      {s('mend')}
                    </Button>
                  ) : null}
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    aria-label={t('ignoreThis', { rule: name, found: finding.found })}
                    onClick={() => live.ignore(finding)}
                  >
                    {t('ignore')}
                  </Button>
                </span>
              </li>
            )
          })}
        </ol>
      ) : null}
    </section>
  )
}
