'use client'

import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import type { Verdict } from '#lib/platform/refusal.ts'

type Props = {
  articleId: number
  verdict: Verdict
  /** The draft is no longer what readers have: somebody has begun to change it. */
  isBegun: boolean
}

/** 更正: a new round from the live text. What somebody has begun already is gone on with, or left on purpose. */
export function CorrectButton({ articleId, verdict, isBegun }: Props) {
  const t = useTranslations('release')
  const common = useTranslations('common')
  const { push } = useRouter()
  const { pending, refusal, decide, forget } = useDecision()
  const [asks, setAsks] = useState(false)
  const edit = `/desk/articles/${articleId}/edit`
  async function start() {
    if (await decide(`/api/desk/articles/${articleId}/correct`, {})) push(edit)
  }
  return (
    <>
      <ReasonedButtons
        acts={[
          { label: t('correct'), verdict, pending, onClick: () => (isBegun ? setAsks(true) : void start()) },
        ]}
      />
      {asks ? null : <RefusalNotice refusal={refusal} onReload={forget} />}
      {asks ? (
        <Modal
          opened
          onClose={() => setAsks(false)}
          title={t('correct')}
          closeButtonProps={{ 'aria-label': common('close') }}
        >
          <Stack gap="md">
            <Text size="sm">{t('correction.begun')}</Text>
            <RefusalNotice refusal={refusal} />
            <Group justify="flex-end">
              <Button variant="default" onClick={start} loading={pending}>
                {t('correction.afresh')}
              </Button>
              <Button onClick={() => push(edit)}>{t('correction.goOn')}</Button>
            </Group>
          </Stack>
        </Modal>
      ) : null}
    </>
  )
}
