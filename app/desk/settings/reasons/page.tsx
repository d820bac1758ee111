import { ReasonsForm } from '#components/settings/reasons-form.tsx'
import { readReasons, readUsedReasons } from '#lib/paper/queries.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { partTitle, SettingsRoom } from '../room.tsx'

export const generateMetadata = () => partTitle('reasons')

export default function Reasons() {
  return <SettingsRoom part="reasons" load={load} />
}

async function load() {
  const [reasons, used] = await Promise.all([readReasons(), readUsedReasons()])
  return <ReasonsForm now={asSeen(reasons)} used={used} />
}
