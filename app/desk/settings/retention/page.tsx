import { RetentionForm } from '#components/settings/retention-form.tsx'
import { readRetention } from '#lib/audit/retention.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { partTitle, SettingsRoom } from '../room.tsx'

export const generateMetadata = () => partTitle('retention')

export default function Retention() {
  return <SettingsRoom part="retention" load={load} />
}

async function load() {
  return <RetentionForm now={asSeen(await readRetention())} />
}
