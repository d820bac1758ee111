import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '#components/desk/page-head.tsx'
import { DutyTabs } from '#components/duty/duty-tabs.tsx'
import { Roster } from '#components/duty/roster.tsx'
import { WeekBar } from '#components/duty/week-bar.tsx'
import { readRoster } from '#lib/duty/queries.ts'
import { canKeepDuty, dayAt, mondayOf } from '#lib/duty/rules.ts'
import { dutyAsked } from '#lib/duty/schema.ts'
import { deskActor } from '../door.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duty'))('title') }
}

/** 值班表: who is on duty for which stage, a week at a time. */
export default async function DutyPage({ searchParams }: Props) {
  const actor = await deskActor()
  const t = await getTranslations('duty')
  const thisMonday = mondayOf(dayAt(new Date()))
  const { week } = dutyAsked.parse(await searchParams)
  const monday = week ? mondayOf(week) : thisMonday
  const roster = (await readRoster(actor, monday)) ?? notFound()
  const mayKeep = canKeepDuty(actor).allowed
  return (
    <>
      <PageHead title={t('title')} lead={t(mayKeep ? 'leadKeeper' : 'lead')} />
      <DutyTabs />
      <WeekBar monday={monday} thisMonday={thisMonday} mayCopy={mayKeep} />
      <Roster roster={roster} mayKeep={mayKeep} />
    </>
  )
}
