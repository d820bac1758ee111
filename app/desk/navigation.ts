import { getLocale, getTranslations } from 'next-intl/server'
import type { NavigationEntry } from '#components/desk/navigation.tsx'
import { canReadAudit } from '#lib/audit/rules.ts'
import { signsAt } from '#lib/lists/may-sign.ts'
import { canKeepPaper } from '#lib/paper/rules.ts'
import { canManagePeople } from '#lib/people/rules.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { currentStages } from '#lib/workflow/queries.ts'
import { canKeepWorkflow } from '#lib/workflow/rules.ts'

/**
 * The rooms of the desk that this person may enter. 待审 begins with the queue of the first stage that they may sign, for
 * whomever, and holds the board of all.
 */
export async function deskEntries(actor: Actor): Promise<NavigationEntry[]> {
  const t = await getTranslations('desk.navigation')
  const zh = (await getLocale()) === 'zh-CN'
  const stages = await currentStages(app())
  const mine = stages.filter((stage) => signsAt(actor, stage))
  const queues = mine.map(({ key, nameZh, nameEn }) => ({
    href: `/desk/queues/${key}`,
    label: zh ? nameZh : nameEn,
  }))
  const [first] = queues
  const board = { href: '/desk/queues', label: t('board') }
  return [
    { href: '/desk', label: t('workbench') },
    { href: '/desk/articles', label: t('articles') },
    first
      ? { href: first.href, label: t('queues'), parts: [...queues, board] }
      : { href: board.href, label: t('queues') },
    { href: '/desk/duty', label: t('duty') },
    ...(canManagePeople(actor).allowed ? [{ href: '/desk/people', label: t('people') }] : []),
    ...(canKeepWorkflow(actor).allowed || canKeepPaper(actor).allowed
      ? [{ href: '/desk/settings', label: t('settings') }]
      : []),
    ...(canReadAudit(actor).allowed ? [{ href: '/desk/audit', label: t('audit') }] : []),
  ]
}
