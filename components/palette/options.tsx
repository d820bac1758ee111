'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { KeyWords } from '#components/keys/key-words.tsx'
import { Bone } from '#components/ui/bone.tsx'
import { type Item, itemGroups } from './item.ts'
import styles from './palette.module.css'

type Props = {
  id: string
  label: string
  items: Item[]
  marked: string | null
  optionId(id: string): string
  onMark(id: string): void
  /** More may come: rows that are only a place hold theirs. */
  pending: boolean
}

/** The palette's list, in groups; the one that Enter takes is marked and stays in sight. */
export function Options({ id, label, items, marked, optionId, onMark, pending }: Props) {
  const t = useTranslations('palette')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!marked) return
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [marked])
  const hasFound = items.some(({ group }) => group === 'articles' || group === 'people')
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} aria-busy={pending} className={styles.list}>
      {pending && !hasFound ? (
        <div className={styles.places} aria-hidden>
          <Bone height={14} width="64%" />
          <Bone height={14} width="48%" />
        </div>
      ) : null}
      {itemGroups.map((group) => {
        const members = items.filter((item) => item.group === group)
        if (members.length === 0) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox; there is no element for it.
          <div key={group} role="group" aria-labelledby={`${id}-${group}`} className={styles.group}>
            <div id={`${id}-${group}`} role="presentation" className={styles.heading}>
              {t(`groups.${group}`)}
            </div>
            {members.map((item) => (
              // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys.
              <div
                key={item.id}
                id={optionId(item.id)}
                role="option"
                aria-selected={item.id === marked}
                className={styles.option}
                onPointerMove={() => onMark(item.id)}
                onClick={() => item.run()}
              >
                <span className={styles.label} lang={item.lang}>
                  {item.label}
                </span>
                {item.detail ? <span className={styles.detail}>{item.detail}</span> : null}
                {item.press ? (
                  <span aria-hidden className={styles.press}>
                    <KeyWords press={item.press} />
                  </span>
                ) : null}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
