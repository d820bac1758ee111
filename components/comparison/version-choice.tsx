'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useTransition } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import type { VersionLabel } from '#lib/audit/read-versions.ts'
import type { VersionName } from '#lib/versions/schema.ts'
import styles from './version-choice.module.css'

type Props = {
  action: string
  all: VersionLabel[]
  was: VersionName | undefined
  is: VersionName | undefined
}

/** Which two versions are compared. The answer is an address, to be kept or passed on. */
export function VersionChoice({ action, all, was, is }: Props) {
  const t = useTranslations('comparison')
  const moment = useMoment()
  const router = useRouter()
  const [pending, start] = useTransition()
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    start(() => router.push(`${action}?was=${given.get('was')}&is=${given.get('is')}`))
  }
  const labelOf = ({ name, called, by, at }: VersionLabel) => {
    const plain =
      name === 'draft'
        ? t('choice.draft')
        : typeof name === 'number'
          ? t('choice.revision', { number: name })
          : called || t('choice.kept')
    return { value: String(name), label: t('choice.version', { name: plain, by, time: moment(at) }) }
  }
  const kindOf = ({ name, called }: VersionLabel) =>
    called ? 'named' : typeof name === 'number' ? 'frozen' : name === 'draft' ? 'draft' : 'saved'
  const ofKind = (kind: ReturnType<typeof kindOf>) =>
    all.filter((version) => kindOf(version) === kind).map(labelOf)
  const groups = (['named', 'frozen', 'saved'] as const)
    .map((kind) => ({ group: t(`choice.${kind}`), items: ofKind(kind) }))
    .filter(({ items }) => items.length > 0)
  const data = [...ofKind('draft'), ...groups]
  return (
    <form action={action} onSubmit={ask} className={styles.choice} key={`${was} ${is}`}>
      <NativeSelect name="was" label={t('choice.was')} data={data} defaultValue={String(was)} />
      <NativeSelect name="is" label={t('choice.is')} data={data} defaultValue={String(is)} />
      <Button type="submit" variant="default" loading={pending}>
        {t('choice.compare')}
      </Button>
    </form>
  )
}
