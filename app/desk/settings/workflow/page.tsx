import { WorkflowForm } from '#components/settings/workflow-form.tsx'
import { listRoles } from '#lib/people/list-people.ts'
import { app } from '#lib/platform/db.ts'
import { readWorkflow } from '#lib/workflow/queries.ts'
import { partTitle, SettingsRoom } from '../room.tsx'

export const generateMetadata = () => partTitle('workflow')

export default function Workflow() {
  return <SettingsRoom part="workflow" load={load} />
}

async function load() {
  const [workflow, roles] = await Promise.all([readWorkflow(app()), listRoles()])
  return <WorkflowForm workflow={workflow} roles={roles.filter(({ mayDraft }) => mayDraft)} />
}
