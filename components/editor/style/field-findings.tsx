'use client'

import { useTranslations } from 'next-intl'
import { selectInField } from '../field-place.ts'
import styles from './field-findings.module.css'
import { type LiveFinding, mendedWords, weightOf } from './finding.ts'
import type { LiveStyle } from './live-style.ts'
import { useTold } from './use-told.ts'

/** Findings of one field, a line each: what it is, what would mend it, and to wave it through. */
export function FieldFindings({ live, findings }: { live: LiveStyle; findings: LiveFinding[] }) {
  const t = useTranslations('writing.style')
  const s = useTranslations('style')
  const told = useTold()
  const back = ({ place, to }: LiveFinding) => {
    if (place.kind === 'field') selectInField(place.name, to, to)
  }
  return (
    <ul className={styles.findings} aria-label={t('label')}>
      {findings.map((finding) => {
        const { id, found } = finding
        const name = told.name(finding)
        const mended = mendedWords(finding)
        return (
          <li key={id} data-severity={weightOf(finding)} title={told.why(finding)}>
            <span>{name}</span>
            <span lang="zh-CN" className={styles.words}>
              <del>{found}</del>
              {mended ? <ins>{mended}</ins> : null}
            </span>
            {mended === null ? null : (
              <button
                type="button"
                aria-label={s('mendThis', { rule: name, found })}
                onClick={() => live.mend(finding)}
              >
                {s('mend')}
              </button>
            )}
            <button
              type="button"
              aria-label={t('ignoreThis', { rule: name, found })}
              onClick={() => {
                back(finding)
                live.ignore(finding)
              }}
            >
              {t('ignore')}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
