'use client'

import { Button, Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Body } from '#components/review/body.tsx'
import type { Choice, Conflict } from '#lib/document/merge/merge.ts'
import styles from './conflict-choices.module.css'
import { conflictSide, type SideOfConflict } from './conflict-words.ts'

type Props = {
  /** Whose words are the other side's. */
  by: string
  conflicts: Conflict[]
  onSettle(choices: readonly Choice[]): Promise<void>
}

/** Where two people wrote different things, place by place and side by side; each is the person's to choose. */
export function ConflictChoices({ by, conflicts, onSettle }: Props) {
  const t = useTranslations('editor.conflict')
  const field = useTranslations('comparison.fields')
  const sources = useTranslations('editor.sources')
  const [choices, setChoices] = useState<(Choice | undefined)[]>([])
  const chosen = choices.filter((choice) => choice !== undefined)
  const sideOf = conflictSide({ own: sources('own'), none: t('nothing') })
  return (
    <>
      {conflicts.map((conflict, index) => {
        const isBody = conflict.field === 'body'
        const name = isBody ? t('bodyPlace') : field(conflict.field)
        const sides = [
          { choice: 'mine', label: t('mine'), said: sideOf(conflict, 'mine') },
          { choice: 'theirs', label: t('theirs', { by }), said: sideOf(conflict, 'theirs') },
        ] as const
        return (
          <Radio.Group
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a conflict is called by
            key={index}
            className={styles.conflict}
            label={name}
            value={choices[index] ?? ''}
            onChange={(choice) =>
              setChoices(conflicts.map((_, at) => (at === index ? (choice as Choice) : choices[at])))
            }
          >
            <div className={styles.sides}>
              {sides.map(({ choice, label, said }) => (
                <div key={choice} className={styles.side}>
                  <Radio value={choice} label={label} />
                  <Said said={said} ids={`${choice}-${index}-`} />
                </div>
              ))}
            </div>
            {isBody ? <Radio value="both" label={t('both')} /> : null}
          </Radio.Group>
        )
      })}
      <Button
        size="xs"
        disabled={chosen.length < conflicts.length}
        onClick={() => void onSettle(chosen)}
        className={styles.settle}
      >
        {t('settle')}
      </Button>
    </>
  )
}

function Said({ said, ids }: { said: SideOfConflict; ids: string }) {
  if ('words' in said) {
    return (
      <p lang="zh-CN" className={styles.words}>
        {said.words}
      </p>
    )
  }
  return (
    <div lang="zh-CN" className={styles.drawn}>
      <Body body={said.drawn} ids={ids} />
    </div>
  )
}
