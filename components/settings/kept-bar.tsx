import { Alert, Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import styles from './kept-bar.module.css'
import type { Kept } from './use-kept.ts'

/** The foot of a form of settings: saving, giving up, and what to do when somebody else has saved meanwhile. */
export function KeptBar({ kept }: { kept: Kept }) {
  const t = useTranslations('settings.keep')
  const hydrated = useHydrated()
  const { changed, saved, pending, refusal, outdated, save, undo, keepMine } = kept
  return (
    <div className={styles.bar}>
      {outdated ? (
        <Alert role="alert" color="cinnabar" variant="light" title={t('outdated')}>
          <p className={styles.words}>{t('outdatedLead')}</p>
          <div className={styles.acts}>
            <Button size="xs" variant="default" onClick={undo}>
              {t('theirs')}
            </Button>
            <Button size="xs" variant="default" onClick={keepMine}>
              {t('mine')}
            </Button>
          </div>
        </Alert>
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      <div className={styles.acts}>
        <Button onClick={() => void save()} loading={pending} disabled={!hydrated || !changed || outdated}>
          {t('save')}
        </Button>
        {changed && !outdated ? (
          <Button variant="subtle" color="gray" onClick={undo}>
            {t('undo')}
          </Button>
        ) : null}
        <span role="status" className={styles.state}>
          {changed ? t('unsaved') : saved ? t('saved') : null}
        </span>
      </div>
    </div>
  )
}
