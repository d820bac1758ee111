'use client'

import { Kbd, Toolbar } from '@mantine/core'
import {
  IconBox,
  IconFileImport,
  IconMovie,
  IconPhoto,
  IconPhotoPlus,
  IconPlus,
  IconQuote,
  IconSeparator,
  IconSuperscript,
  IconTable,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { Menu } from '#components/ui/menu.tsx'
import { MenuItem } from '#components/ui/menu-lines.tsx'
import { INSERTS } from './insert-names.ts'
import { pressWords } from './press-words.ts'
import styles from './toolbar.module.css'

export const INSERT_ICONS = {
  figure: IconPhoto,
  gallery: IconPhotoPlus,
  clip: IconMovie,
  table: IconTable,
  pullQuote: IconQuote,
  factBox: IconBox,
  footnote: IconSuperscript,
  divider: IconSeparator,
} as const

/** Everything that can be put into a body, with its keys. */
export function InsertMenu({ editor }: { editor: Editor | null }) {
  const t = useTranslations('writing')
  const bringIn = useTranslations('bringIn')
  return (
    <Menu
      button={(carries) => (
        <Toolbar.Toggle
          {...carries}
          active={false}
          disabled={!editor}
          title={t('insert.label')}
          className={styles.named}
        >
          <IconPlus size={16} stroke={1.7} aria-hidden /> {t('insert.label')}
        </Toolbar.Toggle>
      )}
    >
      {INSERTS.map(({ name, keys }) => {
        const Icon = INSERT_ICONS[name]
        return (
          <MenuItem
            key={name}
            icon={<Icon size={17} stroke={1.6} aria-hidden />}
            end={<Kbd size="xs">{pressWords(keys)}</Kbd>}
            onChoose={async () => {
              const { insert } = await import('./inserts.ts')
              if (editor) insert(editor, name)
            }}
          >
            {t(`insert.${name}`)}
          </MenuItem>
        )
      })}
      <MenuItem
        icon={<IconFileImport size={17} stroke={1.6} aria-hidden />}
        onChoose={async () => {
          const { chooseDocument } = await import('../bring-in/choose-document.ts')
          if (editor) chooseDocument(editor)
        }}
      >
        {bringIn('import')}
      </MenuItem>
    </Menu>
  )
}
