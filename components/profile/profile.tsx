import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { PasswordState } from '#components/desk/password-dialog.tsx'
import { NoticeChoices } from '#components/notices/notice-choices.tsx'
import type { NoticeChoice } from '#lib/notices/schema.ts'
import type { Locale } from '#lib/people/schema.ts'
import { NameForm } from './name-form.tsx'
import { PasswordChange } from './password-change.tsx'
import styles from './profile.module.css'
import { ScreenChoices } from './screen-choices.tsx'

type Props = {
  name: string
  email: string
  choices: NoticeChoice[]
  changeLanguage: (locale: Locale) => Promise<unknown>
  changePassword: (state: PasswordState, form: FormData) => Promise<PasswordState>
}

/** Everything that is a person's own to choose, on one page. */
export function Profile({ name, email, choices, changeLanguage, changePassword }: Props) {
  const t = useTranslations('profile')
  return (
    <div className={styles.profile}>
      <Group title={t('account')}>
        <NameForm name={name} />
        <dl className={styles.facts}>
          <div>
            <dt>{t('email')}</dt>
            <dd>{email}</dd>
          </div>
          <div>
            <dt>{t('password')}</dt>
            <dd>
              <PasswordChange email={email} action={changePassword} />
            </dd>
          </div>
        </dl>
      </Group>
      <Group title={t('screen')}>
        <ScreenChoices changeLanguage={changeLanguage} />
      </Group>
      <NoticeChoices choices={choices} />
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <Title order={2} size="h5" id={id}>
        {title}
      </Title>
      {children}
    </section>
  )
}
