'use client'

import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useId, useState } from 'react'
import { send } from '#components/desk/send.ts'
import { RowBones } from '#components/going/list-bones.tsx'
import { Way } from '#components/going/way.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { BellView } from '#lib/notices/queries.ts'
import styles from './bell.module.css'
import { NoticeList } from './notice-list.tsx'
import { useLiveDesk } from './use-live-desk.ts'

const MOST_SHOWN = 99

/** The bell: how much is unread, and on a press the newest of it. It rings without a reload. */
export function Bell({ unread: given }: { unread: number }) {
  const t = useTranslations('notices')
  const heading = useId()
  const [opened, setOpened] = useState(false)
  const [unread, setUnread] = useState(given)
  const [rows, setRows] = useState<BellView['rows'] | null>(null)
  const look = useCallback(async () => {
    const result = await send<BellView>('/api/desk/notices', undefined, { method: 'GET' })
    if (!result.ok) return
    setUnread(result.value.unread)
    setRows(result.value.rows)
  }, [])
  useEffect(() => setUnread(given), [given])
  useLiveDesk(() => void look())

  function turn(open: boolean) {
    setOpened(open)
    if (open) void look()
  }
  async function markAll(upTo: number) {
    await send('/api/desk/notices/read', { upTo })
    await look()
  }
  const newest = rows?.[0]
  return (
    <Popover
      isOpen={opened}
      onClose={() => setOpened(false)}
      labelledBy={heading}
      className={styles.panel}
      button={(carries) => (
        <ActionIcon
          {...carries}
          variant="subtle"
          color="gray"
          size={36}
          className={styles.bell}
          onClick={() => turn(!opened)}
          aria-label={t('bell', { count: unread })}
        >
          <IconBell size={20} stroke={1.6} aria-hidden />
          {unread > 0 ? (
            <span className={styles.count} aria-hidden>
              {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
            </span>
          ) : null}
        </ActionIcon>
      )}
    >
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {t('title')}
        </h2>
        {newest && unread > 0 ? (
          <UnstyledButton className={styles.act} onClick={() => void markAll(newest.id)}>
            {t('markAll')}
          </UnstyledButton>
        ) : null}
      </div>
      <div className={styles.rows}>
        {rows === null ? <RowBones rows={3} /> : null}
        {rows && rows.length > 0 ? (
          <NoticeList label={t('title')} rows={rows} onFollow={() => setOpened(false)} />
        ) : null}
        {rows?.length === 0 ? <p className={styles.empty}>{t('empty')}</p> : null}
      </div>
      <Way href="/desk/notices" className={styles.all} onClick={() => setOpened(false)}>
        {t('all')}
      </Way>
    </Popover>
  )
}
