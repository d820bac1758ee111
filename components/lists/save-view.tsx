'use client'

import { Button } from '@mantine/core'
import { IconBookmarkPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ViewNameDialog } from './view-name-dialog.tsx'

/** Keeps the list as it is filtered now under a name of one's own. */
export function SaveView({ query }: { query: string }) {
  const t = useTranslations('lists.views')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconBookmarkPlus size={16} stroke={1.7} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('save')}
      </Button>
      {opened ? (
        <ViewNameDialog
          title={t('save')}
          address="/api/desk/views"
          body={{ query }}
          onClose={() => setOpened(false)}
        />
      ) : null}
    </>
  )
}
