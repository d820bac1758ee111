import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { deskActor } from '#app/desk/door.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { AskStandIn } from '#components/duty/ask-stand-in.tsx'
import { DutyTabs } from '#components/duty/duty-tabs.tsx'
import { StandInList } from '#components/duty/stand-in-list.tsx'
import { listColleaguesToAsk, listStandIns } from '#lib/delegation/queries.ts'
import { canGrant } from '#lib/delegation/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standIn'))('title') }
}

/** 代审: who signs for whom, now and soon. */
export default async function StandInsPage() {
  const actor = await deskActor()
  const t = await getTranslations('standIn')
  const [standIns, colleagues] = await Promise.all([listStandIns(actor), listColleaguesToAsk(actor)])
  const principals = colleagues.filter(({ id, signs }) => signs && canGrant(actor, id).allowed)
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {principals.length > 0 ? (
          <AskStandIn me={actor.id} principals={principals} colleagues={colleagues} />
        ) : null}
      </PageHead>
      <DutyTabs />
      <StandInList
        label={t('now.title')}
        empty={t('now.empty')}
        standIns={standIns.filter(({ isNow }) => isNow)}
        me={actor.id}
      />
      <StandInList
        label={t('soon.title')}
        empty={t('soon.empty')}
        standIns={standIns.filter(({ isNow }) => !isNow)}
        me={actor.id}
      />
    </>
  )
}
