import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { ListBones } from '#components/going/list-bones.tsx'
import { Settling } from '#components/going/settling.tsx'
import { NewPerson } from '#components/people/new-person.tsx'
import { PeopleList } from '#components/people/people-list.tsx'
import { PeopleSearch } from '#components/people/people-search.tsx'
import { LISTED, listPeople, listRoles } from '#lib/people/list-people.ts'
import { canManagePeople } from '#lib/people/rules.ts'
import { deskActor } from '../door.ts'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function People({ searchParams }: Props) {
  const actor = await deskActor()
  if (!canManagePeople(actor).allowed) notFound()
  const { q } = await searchParams
  const search = typeof q === 'string' ? q.trim().slice(0, 100) : ''
  const t = await getTranslations('people')
  const [{ people, total }, roles] = await Promise.all([listPeople(actor, search), listRoles()])
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <NewPerson roles={roles} />
      </PageHead>
      <PeopleSearch search={search} />
      <Settling bones={<ListBones rows={people.length} />}>
        {people.length > 0 ? (
          <PeopleList people={people} roles={roles} me={actor.id} />
        ) : (
          <EmptyPage>{t('nobody', { search })}</EmptyPage>
        )}
      </Settling>
      {total > LISTED ? <p>{t('more', { listed: LISTED, total })}</p> : null}
    </>
  )
}
