import { SourcesForm } from '#components/settings/sources-form.tsx'
import { readSources } from '#lib/paper/queries.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { partTitle, SettingsRoom } from '../room.tsx'

export const generateMetadata = () => partTitle('sources')

export default function Sources() {
  return <SettingsRoom part="sources" load={load} />
}

async function load() {
  return <SourcesForm now={asSeen(await readSources())} />
}
