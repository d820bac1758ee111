'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Colleague } from '#lib/delegation/queries.ts'
import { StandInForm } from './stand-in-form.tsx'

type Props = {
  me: number
  /** Whose signature the person may have given: their own, and for who keeps the workflow everybody's. */
  principals: Colleague[]
  colleagues: Colleague[]
}

/** Has a colleague sign for oneself, or for somebody who is away. */
export function AskStandIn(props: Props) {
  const t = useTranslations('standIn')
  const hydrated = useHydrated()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button disabled={!hydrated} onClick={() => setOpened(true)}>
        {t('ask')}
      </Button>
      {opened ? (
        <Dialog title={t('ask')} onClose={() => setOpened(false)}>
          <StandInForm {...props} onClose={() => setOpened(false)} />
        </Dialog>
      ) : null}
    </>
  )
}
