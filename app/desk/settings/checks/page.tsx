import { ChecksForm } from '#components/settings/checks-form.tsx'
import { readWeights } from '#lib/checks/weights.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { partTitle, SettingsRoom } from '../room.tsx'

export const generateMetadata = () => partTitle('checks')

export default function Checks() {
  return <SettingsRoom part="checks" load={load} />
}

async function load() {
  return <ChecksForm now={asSeen(await readWeights())} />
}
