import { getLocale, getTranslations } from 'next-intl/server'
import { PageTabs } from '#components/desk/page-tabs.tsx'
import { signsAt } from '#lib/lists/may-sign.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { currentStages } from '#lib/workflow/queries.ts'

/** The rooms of 待审: the board of all stages, and the queues of those that the person signs. */
export async function QueueTabs({ actor }: { actor: Actor }) {
  const t = await getTranslations('board')
  const zh = (await getLocale()) === 'zh-CN'
  const mine = (await currentStages(app())).filter((stage) => signsAt(actor, stage))
  if (mine.length === 0) return null
  const pages = [
    { href: '/desk/queues', label: t('tab'), alone: true },
    ...mine.map(({ key, nameZh, nameEn }) => ({
      href: `/desk/queues/${key}`,
      label: zh ? nameZh : nameEn,
    })),
  ]
  return <PageTabs label={t('tabs')} pages={pages} />
}
