import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '#components/desk/page-head.tsx'
import { Profile } from '#components/profile/profile.tsx'
import { listChoices } from '#lib/notices/queries.ts'
import { changeLanguage, changeOwnPassword } from '../actions.ts'
import { deskActor } from '../door.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('title') }
}

/** 个人资料: what is a person's own to choose. */
export default async function ProfilePage() {
  const actor = await deskActor()
  const t = await getTranslations('profile')
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Profile
        name={actor.name}
        email={actor.email}
        choices={await listChoices(actor)}
        changeLanguage={changeLanguage}
        changePassword={changeOwnPassword}
      />
    </>
  )
}
