'use client'

import { Button } from '@mantine/core'
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { Way } from '#components/going/way.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import styles from './lexicon-acts.module.css'

const icon = { size: 16, stroke: 1.8, 'aria-hidden': true } as const

/** What can be done with the lexicon as a whole. `isEmpty`: there is nothing to take out yet. */
export function LexiconActs({ isEmpty }: { isEmpty: boolean }) {
  const t = useTranslations('lexicon')
  const hydrated = useHydrated()
  const [adding, setAdding] = useState(false)
  return (
    <div className={styles.acts}>
      <Button leftSection={<IconPlus {...icon} />} disabled={!hydrated} onClick={() => setAdding(true)}>
        {t('add')}
      </Button>
      <Button
        component={Way}
        href="/desk/settings/lexicons/import"
        variant="default"
        leftSection={<IconUpload {...icon} />}
      >
        {t('import.title')}
      </Button>
      {isEmpty ? null : (
        <Button
          component="a"
          href="/api/desk/settings/lexicons/export"
          download
          variant="default"
          leftSection={<IconDownload {...icon} />}
        >
          {t('export')}
        </Button>
      )}
      {adding ? <EntryDialog entry={null} onClose={() => setAdding(false)} /> : null}
    </div>
  )
}
