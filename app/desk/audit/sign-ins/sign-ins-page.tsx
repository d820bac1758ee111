import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuditTabs } from '#components/audit/audit-tabs.tsx'
import { SignInFilterForm } from '#components/audit/sign-in-filter-form.tsx'
import { SignInList } from '#components/audit/sign-in-list.tsx'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { PageKeys } from '#components/desk/page-keys.tsx'
import { ListBones } from '#components/going/list-bones.tsx'
import { Settling } from '#components/going/settling.tsx'
import { readRetention } from '#lib/audit/retention.ts'
import { addressOf, signInFilter } from '#lib/audit/schema.ts'
import { listSignInPeople, listSignIns } from '#lib/audit/sign-ins.ts'
import { deskActor } from '../../door.ts'

type Asked = Record<string, string | string[] | undefined>

/** One page of the sign-in log: what the address asks for, newest first, for who reads the audit. */
export async function SignInsPage({ asked, before }: { asked: Asked; before: number | null }) {
  const actor = await deskActor()
  const filter = signInFilter.parse(asked)
  const [page, people, { months }] = await Promise.all([
    listSignIns(actor, filter, before),
    listSignInPeople(actor),
    readRetention(),
  ])
  const { rows, next } = page ?? notFound()
  const t = await getTranslations('signIns')
  const audit = await getTranslations('audit')
  const query = addressOf(filter)
  const address = '/desk/audit/sign-ins'
  return (
    <>
      <PageHead title={audit('title')} lead={t('lead', { months })} />
      <AuditTabs now="sign-ins" />
      <SignInFilterForm key={query} filter={filter} people={people} />
      <Settling bones={<ListBones rows={rows.length} />}>
        {rows.length > 0 ? <SignInList rows={rows} /> : <EmptyPage>{t('empty')}</EmptyPage>}
      </Settling>
      <PageKeys
        first={before === null ? null : { href: `${address}${query}`, label: audit('newest') }}
        next={next === null ? null : { href: `${address}/before/${next}${query}`, label: audit('older') }}
      />
    </>
  )
}
