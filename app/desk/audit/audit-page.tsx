import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuditActs } from '#components/audit/audit-acts.tsx'
import { AuditFilterForm } from '#components/audit/audit-filter-form.tsx'
import { AuditList } from '#components/audit/audit-list.tsx'
import { AuditTabs } from '#components/audit/audit-tabs.tsx'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { PageKeys } from '#components/desk/page-keys.tsx'
import { ListBones } from '#components/going/list-bones.tsx'
import { Settling } from '#components/going/settling.tsx'
import { listAudit, listAuditPeople } from '#lib/audit/queries.ts'
import { addressOf, auditFilter } from '#lib/audit/schema.ts'
import { deskActor } from '../door.ts'

type Asked = Record<string, string | string[] | undefined>

/** One page of 审计: what the address asks for, newest first, for who answers for the paper. */
export async function AuditPage({ asked, before }: { asked: Asked; before: number | null }) {
  const actor = await deskActor()
  const filter = auditFilter.parse(asked)
  const [page, people] = await Promise.all([listAudit(actor, filter, before), listAuditPeople(actor)])
  const { events, next } = page ?? notFound()
  const t = await getTranslations('audit')
  const query = addressOf(filter)
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <AuditTabs now="events" />
      <AuditFilterForm key={query} filter={filter} people={people} />
      <AuditActs query={query} />
      <Settling bones={<ListBones rows={events.length} />}>
        {events.length > 0 ? <AuditList events={events} /> : <EmptyPage>{t('empty')}</EmptyPage>}
      </Settling>
      <PageKeys
        first={before === null ? null : { href: `/desk/audit${query}`, label: t('newest') }}
        next={next === null ? null : { href: `/desk/audit/before/${next}${query}`, label: t('older') }}
      />
    </>
  )
}
