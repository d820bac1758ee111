'use client'

import { Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { LayerProps } from '#components/desk/layer.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { addressFor, type KeyEntry, keyGroups, keyMap } from './key-map.ts'
import styles from './key-map-dialog.module.css'
import { KeyWords } from './key-words.tsx'
import { switchSingleKeys, useSingleKeys } from './single-keys.ts'

type Props = Pick<LayerProps, 'rooms' | 'onClose'>

/** The map of keys, drawn from the list that the keys act by, with the switch for single keys. */
export function KeyMapDialog({ rooms, onClose }: Props) {
  const t = useTranslations('keys')
  const on = useSingleKeys()
  const isMine = ({ does }: KeyEntry) => !('go' in does) || addressFor(does.go, rooms) !== undefined
  return (
    <Dialog title={t('title')} onClose={onClose} size="lg">
      <div className={styles.switch}>
        <Switch
          checked={on}
          onChange={({ currentTarget }) => switchSingleKeys(currentTarget.checked)}
          label={t('switch')}
          description={t('switchHint')}
        />
      </div>
      <div className={styles.groups}>
        {keyGroups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`} className={styles.group}>
              {t(`groups.${group}`)}
            </h3>
            <dl className={styles.list}>
              {keyMap
                .filter((entry) => entry.group === group && isMine(entry))
                .map(({ id, press }) => (
                  <div key={id} className={styles.key}>
                    <dt>{t(`acts.${id}`)}</dt>
                    <dd>
                      <KeyWords press={press} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
