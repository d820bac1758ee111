import { StyleForm } from '#components/settings/style-form.tsx'
import { readStyle } from '#lib/paper/queries.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { partTitle, SettingsRoom } from '../room.tsx'

export const generateMetadata = () => partTitle('style')

export default function Style() {
  return <SettingsRoom part="style" load={load} />
}

async function load() {
  return <StyleForm now={asSeen({ off: await readStyle() })} />
}
