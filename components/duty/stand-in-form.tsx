'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import { fromShanghai } from '#components/review/shanghai-time.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Colleague } from '#lib/delegation/queries.ts'
import styles from './stand-ins.module.css'

type Props = { me: number; principals: Colleague[]; colleagues: Colleague[]; onClose(): void }

/** Who signs for whom, from when to when and why. What was typed stays when it is refused. */
export function StandInForm({ me, principals, colleagues, onClose }: Props) {
  const t = useTranslations('standIn')
  const words = useRefusalWords()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const [principalId, setPrincipalId] = useState(principals.find(({ id }) => id === me)?.id ?? 0)
  const [delegateId, setDelegateId] = useState(0)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [untilMissing, setUntilMissing] = useState(false)
  const nameOf = (id: number) => colleagues.find((each) => each.id === id)?.name
  const [principal, delegate] = [nameOf(principalId), nameOf(delegateId)]
  async function ask(event: FormEvent) {
    event.preventDefault()
    const endsAt = fromShanghai(until)
    setUntilMissing(!endsAt)
    if (!endsAt) return
    const body = { principalId, delegateId, startsAt: fromShanghai(from), endsAt, reason }
    if (!(await request('/api/desk/delegations', body))) return
    refresh()
    onClose()
  }
  const people = (some: Colleague[], none: string) => [
    { value: '0', label: none },
    ...some.map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  return (
    <form className={styles.form} onSubmit={ask} noValidate>
      {principals.length > 1 ? (
        <NativeSelect
          label={t('fields.principal')}
          description={t('fields.principalHint')}
          value={String(principalId)}
          error={words.field(refusal, 'principalId')}
          onChange={(event) => setPrincipalId(Number(event.currentTarget.value))}
          data={people(principals, t('choose'))}
        />
      ) : null}
      <NativeSelect
        label={t('fields.delegate')}
        value={String(delegateId)}
        error={words.field(refusal, 'delegateId')}
        onChange={(event) => setDelegateId(Number(event.currentTarget.value))}
        data={people(
          colleagues.filter(({ id }) => id !== principalId),
          t('choose'),
        )}
      />
      <div className={styles.times}>
        <TextInput
          type="datetime-local"
          label={t('fields.from')}
          description={t('fields.fromHint')}
          value={from}
          error={words.field(refusal, 'startsAt')}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={t('fields.until')}
          description={t('fields.untilHint')}
          value={until}
          error={untilMissing ? t('untilMissing') : words.field(refusal, 'endsAt')}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      <TextInput
        label={t('fields.reason')}
        description={t('fields.reasonHint')}
        value={reason}
        error={words.field(refusal, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {principal && delegate ? (
        <p className={styles.printed}>
          {t.rich('sign.printed', { name: `${delegate} 代 ${principal}`, b: (text) => <b>{text}</b> })}
        </p>
      ) : null}
      <p className={styles.hint}>{t('formHint')}</p>
      {refusal && !refusal.fields ? <RefusalNotice refusal={refusal} /> : null}
      <DialogActs label={t('confirm')} pending={pending} onClose={onClose} />
    </form>
  )
}
