import { partTitle, SettingsRoom } from '../../room.tsx'
import { workflowRoom } from '../workflow-room.tsx'

export const generateMetadata = () => partTitle('workflow')

/** A stricter workflow, and which articles go under it. */
export default async function StricterWorkflow({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  return <SettingsRoom part="workflow" load={() => workflowRoom(key)} />
}
