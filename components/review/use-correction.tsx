'use client'

import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Act } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { useGo } from '#components/going/going.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Verdict } from '#lib/platform/refusal.ts'

type Options = {
  articleId: number
  verdict: Verdict
  /** The draft is no longer what readers have: somebody has begun to change it. */
  isBegun: boolean
}

/**
 * 更正: a new round from the live text. What somebody has begun already is gone on with, or left on purpose; `asks` is
 * the dialog in which that is said, and whatever was refused.
 */
export function useCorrection({ articleId, verdict, isBegun }: Options): { act: Act; asks: ReactNode } {
  const t = useTranslations('release')
  const goTo = useGo()
  const { pending, refusal, decide, forget } = useDecision()
  const [isAsking, setIsAsking] = useState(false)
  const edit = `/desk/articles/${articleId}/edit`
  async function start() {
    if (await decide(`/api/desk/articles/${articleId}/correct`, {})) goTo(edit)
  }
  const onClick = () => (isBegun ? setIsAsking(true) : void start())
  const dialog = (
    <Dialog title={t('correct')} onClose={() => setIsAsking(false)}>
      <Stack gap="md">
        <Text size="sm">{t('correction.begun')}</Text>
        <RefusalNotice refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={start} loading={pending}>
            {t('correction.afresh')}
          </Button>
          <Button onClick={() => goTo(edit)}>{t('correction.goOn')}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
  return {
    act: { label: t('correct'), verdict, pending, onClick },
    asks: isAsking ? dialog : <RefusalNotice refusal={refusal} onReload={forget} />,
  }
}
