'use client'

import { Menu, UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import tabs from '#components/desk/tabs.module.css'
import { useRequest } from '#components/desk/use-request.ts'
import { useGo } from '#components/going/going.tsx'
import { Way } from '#components/going/way.tsx'
import type { SavedView } from '#lib/lists/saved-views.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'
import styles from './view-tabs.module.css'

/** The lists that a person has kept, and what can be done with the one that they look at. */
export function ViewTabs({ views, query }: { views: SavedView[]; query: string }) {
  const t = useTranslations('lists.views')
  const goTo = useGo()
  const { refusal, request } = useRequest()
  const [renaming, setRenaming] = useState<SavedView | null>(null)
  if (views.length === 0) return null
  const current = views.find((view) => view.query === query)
  async function forget({ id }: SavedView) {
    if (await request(`/api/desk/views/${id}/delete`, {})) goTo('/desk/articles')
  }
  return (
    <>
      <nav aria-label={t('label')} className={`${tabs.tabs} ${styles.views}`}>
        <Way href="/desk/articles" prefetch={false} aria-current={query === '' ? 'page' : undefined}>
          {t('all')}
        </Way>
        {views.map(({ id, name, query: kept }) => (
          <Way
            key={id}
            href={`/desk/articles?${kept}`}
            prefetch={false}
            aria-current={id === current?.id ? 'page' : undefined}
          >
            {name}
          </Way>
        ))}
        {current ? (
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <UnstyledButton className={styles.menu} aria-label={t('menu', { name: current.name })}>
                <IconDots size={18} stroke={1.6} aria-hidden />
              </UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setRenaming(current)}>{t('rename')}</Menu.Item>
              <Menu.Item onClick={() => void forget(current)}>{t('delete')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </nav>
      <RefusalNotice refusal={refusal} />
      {renaming ? (
        <ViewNameDialog
          title={t('rename')}
          address={`/api/desk/views/${renaming.id}/rename`}
          name={renaming.name}
          onClose={() => setRenaming(null)}
        />
      ) : null}
    </>
  )
}
