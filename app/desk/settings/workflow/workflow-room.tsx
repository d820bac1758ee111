import { notFound } from 'next/navigation'
import { WeightRules } from '#components/settings/weight-rules.tsx'
import { WorkflowForm } from '#components/settings/workflow-form.tsx'
import { WorkflowWays } from '#components/settings/workflow-ways.tsx'
import { readChannels } from '#lib/paper/queries.ts'
import { listRoles } from '#lib/people/list-people.ts'
import { app } from '#lib/platform/db.ts'
import { listWorkflows } from '#lib/workflow/queries.ts'
import { readWeightRules } from '#lib/workflow/read-weight.ts'

/** One workflow as its keeper edits it, the ordinary one for null: the ways to the others, what goes under it, its stages. */
export async function workflowRoom(key: string | null) {
  const [workflows, roles, rules, channels] = await Promise.all([
    listWorkflows(app()),
    listRoles(),
    readWeightRules(app()),
    readChannels(),
  ])
  const [ordinary] = workflows
  const workflow = key === null ? ordinary : workflows.find((each) => each.key === key && each !== ordinary)
  if (!workflow) notFound()
  return (
    <>
      <WorkflowWays workflows={workflows} present={workflow.key} />
      {workflow === ordinary ? null : (
        <WeightRules
          key={workflow.key}
          workflowId={workflow.workflowId}
          rules={rules.filter((rule) => rule.workflow.workflowId === workflow.workflowId)}
          channels={channels.filter(({ retired }) => !retired)}
        />
      )}
      <WorkflowForm
        key={`form ${workflow.key}`}
        workflow={workflow}
        roles={roles.filter(({ mayDraft }) => mayDraft)}
      />
    </>
  )
}
