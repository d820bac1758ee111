import { partTitle, SettingsRoom } from '../room.tsx'
import { workflowRoom } from './workflow-room.tsx'

export const generateMetadata = () => partTitle('workflow')

/** The workflow that ordinary articles go under. */
export default function Workflow() {
  return <SettingsRoom part="workflow" load={() => workflowRoom(null)} />
}
