'use client'

import { SegmentedControl } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { send } from '#components/desk/send.ts'
import { useWhileLooking } from '#components/desk/use-while-looking.ts'
import type { VersionName } from '#lib/versions/schema.ts'
import styles from './preview-desk.module.css'
import { PreviewFrame } from './preview-frame.tsx'

type Props = {
  articleId: number
  version: VersionName
  /** Of the words that are shown. */
  hash: string
}

/** How often the page asks whether the draft has been saved since, in milliseconds. */
const LOOK_MS = 4_000

const parts = ['document', 'list'] as const
const widths = ['phone', 'desktop'] as const
const schemes = ['light', 'dark'] as const

/** A version as its readers would have it: the report or its list, on a phone or a desk, by day or night. It follows the draft. */
export function PreviewDesk({ articleId, version, hash }: Props) {
  const t = useTranslations('preview')
  const { refresh } = useRouter()
  const [part, setPart] = useState<(typeof parts)[number]>('document')
  const [width, setWidth] = useState<(typeof widths)[number]>('phone')
  const [scheme, setScheme] = useState<(typeof schemes)[number]>('light')
  const address = `/api/desk/articles/${articleId}/preview`
  useWhileLooking(version === 'draft', LOOK_MS, async () => {
    const now = await send<{ hash: string }>(`${address}/standing`, undefined, { method: 'GET' })
    if (now.ok && now.value.hash !== hash) refresh()
  })
  const choice = <Value extends string>(
    label: string,
    values: readonly Value[],
    value: Value,
    onChange: (value: Value) => void,
  ) => (
    <SegmentedControl
      aria-label={label}
      size="sm"
      value={value}
      onChange={onChange}
      data={values.map((each) => ({ value: each, label: t(`choices.${each}` as never) }))}
    />
  )
  return (
    <section aria-label={t('frame')}>
      <div className={styles.choices}>
        {choice(t('part'), parts, part, setPart)}
        {choice(t('width'), widths, width, setWidth)}
        {choice(t('scheme'), schemes, scheme, setScheme)}
      </div>
      <PreviewFrame
        // Loaded anew in its place, an address would be one more step on the way back.
        key={`${part} ${scheme} ${hash}`}
        title={t('frame')}
        place={part}
        address={`${address}/${part}?version=${version}&scheme=${scheme}`}
        width={width}
        scheme={scheme}
      />
    </section>
  )
}
