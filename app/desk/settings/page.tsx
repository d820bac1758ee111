import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '#components/desk/page-head.tsx'
import { WorkflowForm } from '#components/settings/workflow-form.tsx'
import { listRoles } from '#lib/people/list-people.ts'
import { app } from '#lib/platform/db.ts'
import { readWorkflow } from '#lib/workflow/queries.ts'
import { canKeepWorkflow } from '#lib/workflow/rules.ts'
import { deskActor } from '../door.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function Settings() {
  const actor = await deskActor()
  if (!canKeepWorkflow(actor).allowed) notFound()
  const t = await getTranslations('settings')
  const [workflow, roles] = await Promise.all([readWorkflow(app()), listRoles()])
  return (
    <>
      <PageHead title={t('title')} />
      <WorkflowForm workflow={workflow} roles={roles.filter(({ mayDraft }) => mayDraft)} />
    </>
  )
}
