'use client'

import { UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconKey, IconKeyboard, IconLogout, IconSelector, IconUser } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { startTransition, useCallback, useState } from 'react'
import { KeyWords } from '#components/keys/key-words.tsx'
import { Later } from '#components/ui/later.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { MenuChoices, MenuDivider, MenuItem, MenuLabel } from '#components/ui/menu-lines.tsx'
import { LOCALES } from '#lib/people/rules.ts'
import type { Locale } from '#lib/people/schema.ts'
import { useOpenLayer } from './layers.tsx'
import { MenuWay } from './menu-way.tsx'
import type { PasswordState } from './password-dialog.tsx'
import styles from './person-menu.module.css'
import { themes } from './themes.ts'

const mapPress = ['?']

// Once in a year, so with what it needs only then.
const loadPasswordDialog = async () => (await import('./password-dialog.tsx')).PasswordDialog

type Props = {
  name: string
  email: string
  /** Whether the desk is open to this person, and with it their own page. */
  atDesk: boolean
  changeLanguage: (locale: Locale) => Promise<unknown>
  changePassword: (state: PasswordState, form: FormData) => Promise<PasswordState>
  signOut: () => Promise<void>
}

/** The person's own things: their page, language, appearance, password, leaving. */
export function PersonMenu({ name, email, atDesk, changeLanguage, changePassword, signOut }: Props) {
  const t = useTranslations()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [changing, setChanging] = useState(false)
  const open = useOpenLayer()
  const close = useCallback(() => setChanging(false), [])
  return (
    <>
      <Menu
        width={220}
        side="above"
        button={(carries) => (
          <UnstyledButton {...carries} className={styles.button} aria-label={t('desk.person.menu', { name })}>
            <span className={styles.name}>{name}</span>
            <IconSelector size={16} stroke={1.6} aria-hidden />
          </UnstyledButton>
        )}
      >
        <MenuLabel>{email}</MenuLabel>
        {atDesk ? (
          <MenuWay href="/desk/profile" icon={<IconUser size={16} stroke={1.6} aria-hidden />}>
            {t('profile.title')}
          </MenuWay>
        ) : null}
        <MenuDivider />
        <MenuChoices
          label={t('common.language')}
          value={useLocale()}
          choices={LOCALES.map((value) => ({ value, label: t(`common.languages.${value}`), lang: value }))}
          onChoose={(locale) => startTransition(async () => void (await changeLanguage(locale)))}
        />
        <MenuChoices
          label={t('desk.person.theme')}
          value={colorScheme}
          choices={themes.map((value) => ({ value, label: t(`desk.person.themes.${value}`) }))}
          onChoose={setColorScheme}
        />
        <MenuDivider />
        <MenuItem icon={<IconKey size={16} stroke={1.6} aria-hidden />} onChoose={() => setChanging(true)}>
          {t('desk.password.title')}
        </MenuItem>
        <MenuItem
          icon={<IconKeyboard size={16} stroke={1.6} aria-hidden />}
          end={<KeyWords press={mapPress} />}
          onChoose={() => open('map')}
        >
          {t('keys.title')}
        </MenuItem>
        <MenuItem
          icon={<IconLogout size={16} stroke={1.6} aria-hidden />}
          onChoose={() => startTransition(signOut)}
        >
          {t('desk.person.signOut')}
        </MenuItem>
      </Menu>
      {changing ? (
        <Later load={loadPasswordDialog} own={{ email, action: changePassword, onClose: close }} />
      ) : null}
    </>
  )
}
