'use client'

import { UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import tabs from '#components/desk/tabs.module.css'
import { useRequest } from '#components/desk/use-request.ts'
import { useGo } from '#components/going/going.tsx'
import { Way } from '#components/going/way.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { MenuItem } from '#components/ui/menu-lines.tsx'
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
          <Menu
            align="end"
            button={(carries) => (
              <UnstyledButton
                {...carries}
                className={styles.menu}
                aria-label={t('menu', { name: current.name })}
              >
                <IconDots size={18} stroke={1.6} aria-hidden />
              </UnstyledButton>
            )}
          >
            <MenuItem onChoose={() => setRenaming(current)}>{t('rename')}</MenuItem>
            <MenuItem onChoose={() => void forget(current)}>{t('delete')}</MenuItem>
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
