'use client'

import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconKey, IconKeyboard, IconLogout, IconSelector, IconUser } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { startTransition, useCallback, useRef, useState } from 'react'
import { Way } from '#components/going/way.tsx'
import { KeyWords } from '#components/keys/key-words.tsx'
import { LOCALES } from '#lib/people/rules.ts'
import type { Locale } from '#lib/people/schema.ts'
import { useOpenLayer } from './layers.tsx'
import { PasswordDialog, type PasswordState } from './password-dialog.tsx'
import styles from './person-menu.module.css'
import { type Theme, themes } from './themes.ts'

const mapPress = ['?']

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
  const button = useRef<HTMLButtonElement>(null)
  const open = useOpenLayer()
  const close = useCallback(() => setChanging(false), [])
  return (
    <>
      <Menu width={220} position="top-start" shadow="md">
        <Menu.Target>
          <UnstyledButton ref={button} className={styles.button} aria-label={t('desk.person.menu', { name })}>
            <span className={styles.name}>{name}</span>
            <IconSelector size={16} stroke={1.6} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label className={styles.email}>{email}</Menu.Label>
          {atDesk ? (
            <Menu.Item
              component={Way}
              href="/desk/profile"
              leftSection={<IconUser size={16} stroke={1.6} aria-hidden />}
            >
              {t('profile.title')}
            </Menu.Item>
          ) : null}
          <Menu.Divider />
          <Menu.Label>{t('common.language')}</Menu.Label>
          <Menu.RadioGroup
            value={useLocale()}
            onChange={(locale) => startTransition(async () => void (await changeLanguage(locale as Locale)))}
          >
            {LOCALES.map((locale) => (
              <Menu.RadioItem key={locale} value={locale} lang={locale}>
                {t(`common.languages.${locale}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label>{t('desk.person.theme')}</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as Theme)}>
            {themes.map((scheme) => (
              <Menu.RadioItem key={scheme} value={scheme}>
                {t(`desk.person.themes.${scheme}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconKey size={16} stroke={1.6} aria-hidden />}
            onClick={() => setChanging(true)}
          >
            {t('desk.password.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconKeyboard size={16} stroke={1.6} aria-hidden />}
            rightSection={<KeyWords press={mapPress} />}
            onClick={() => {
              // The menu gives the focus back to its button; the map of keys then gives it back there too.
              button.current?.focus()
              open('map')
            }}
          >
            {t('keys.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />}
            onClick={() => startTransition(signOut)}
          >
            {t('desk.person.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing ? (
        <PasswordDialog email={email} action={changePassword} onClose={close} returnTo={button} />
      ) : null}
    </>
  )
}
