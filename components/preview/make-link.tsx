import { Button, NativeSelect, Text, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import { LINK_HOURS, USUAL_HOURS } from '#lib/preview/schema.ts'
import type { VersionName } from '#lib/versions/schema.ts'
import styles from './links.module.css'

type Props = { articleId: number; version: VersionName; hash: string }

/** Makes a link to the version on the screen. Its address is shown here once; nobody can look it up afterwards. */
export function MakeLink({ articleId, version, hash }: Props) {
  const t = useTranslations('preview.links')
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const [hours, setHours] = useState<number>(USUAL_HOURS)
  const [address, setAddress] = useState('')
  const clipboard = useClipboard()
  async function make() {
    const body = { version, hash, hours }
    const made = await request<{ token: string }>(`/api/desk/articles/${articleId}/preview/links`, body)
    if (!made) return
    setAddress(`${location.origin}/preview/${made.token}`)
    refresh()
  }
  return (
    <div className={styles.make}>
      <Text size="sm">{t('lead')}</Text>
      <div className={styles.row}>
        <NativeSelect
          label={t('lasts')}
          value={hours}
          onChange={(event) => setHours(Number(event.currentTarget.value))}
          data={LINK_HOURS.map((each) => ({
            value: String(each),
            label: each < 24 ? t('hours', { count: each }) : t('days', { count: each / 24 }),
          }))}
        />
        <Button loading={pending} onClick={make}>
          {t('make')}
        </Button>
      </div>
      <RefusalNotice refusal={refusal} />
      {address ? (
        <div className={styles.row}>
          <TextInput
            className={styles.address}
            label={t('address')}
            description={t('once')}
            value={address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button variant="default" onClick={() => clipboard.copy(address)}>
            {t(clipboard.copied ? 'copied' : 'copy')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
