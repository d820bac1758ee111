import { ChannelsForm } from '#components/settings/channels-form.tsx'
import { readChannels } from '#lib/paper/queries.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { partTitle, SettingsRoom } from '../room.tsx'

export const generateMetadata = () => partTitle('channels')

export default function Channels() {
  return <SettingsRoom part="channels" load={load} />
}

async function load() {
  return <ChannelsForm now={asSeen(await readChannels())} />
}
