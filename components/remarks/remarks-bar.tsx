import { ActionIcon, Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { keyed } from '#components/keys/key-map.ts'
import type { Thread } from '#lib/remarks/state.ts'
import styles from './remarks.module.css'

/** Which threads are shown: those that wait, those that are settled, or those in which one has a part. */
export type Shown = 'open' | 'settled' | 'mine'
const SHOWN: readonly Shown[] = ['open', 'settled', 'mine']

/** Whether a thread is among those shown. */
export function shownBy(shown: Shown, { isOpen, by, mentions, replies }: Thread, actorId: number): boolean {
  if (shown !== 'mine') return isOpen === (shown === 'open')
  const said = [{ by, mentions }, ...replies]
  return said.some((each) => each.by.id === actorId || each.mentions.some(({ id }) => id === actorId))
}

type Props = {
  threads: readonly Thread[]
  actorId: number
  shown: Shown
  hydrated: boolean
  onShow(shown: Shown): void
  onStep(by: 1 | -1): void
  onRemark(): void
}

/** Over the text: how many remarks there are, which are shown, the ways from one to the next, and the one to make. */
export function RemarksBar({ threads, actorId, shown, hydrated, onShow, onStep, onRemark }: Props) {
  const t = useTranslations('remarks')
  const count = (each: Shown) => threads.filter((thread) => shownBy(each, thread, actorId)).length
  return (
    <div className={styles.bar}>
      {threads.length > 0 ? (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: three buttons are no form */}
          <div role="group" aria-label={t('shown')} className={styles.shown}>
            {SHOWN.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={shown === each}
                disabled={!hydrated}
                onClick={() => onShow(each)}
              >
                {t(`show.${each}`)} <span className={styles.count}>{count(each)}</span>
              </button>
            ))}
          </div>
          <div className={styles.steps}>
            <ActionIcon
              {...keyed('previousRemark')}
              variant="subtle"
              color="gray"
              aria-label={t('previous')}
              disabled={!hydrated}
              onClick={() => onStep(-1)}
            >
              ↑
            </ActionIcon>
            <ActionIcon
              {...keyed('nextRemark')}
              variant="subtle"
              color="gray"
              aria-label={t('next')}
              disabled={!hydrated}
              onClick={() => onStep(1)}
            >
              ↓
            </ActionIcon>
          </div>
        </>
      ) : null}
      <Button
        {...keyed('remark')}
        size="compact-md"
        variant="default"
        disabled={!hydrated}
        // What is marked in the text stays marked.
        onPointerDown={(event) => event.preventDefault()}
        onClick={onRemark}
      >
        {t('remark')}
      </Button>
    </div>
  )
}
