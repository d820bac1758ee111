import { LinksForm } from '#components/settings/links-form.tsx'
import { readPaper } from '#lib/paper/queries.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { partTitle, SettingsRoom } from '../room.tsx'

export const generateMetadata = () => partTitle('links')

export default function Links() {
  return <SettingsRoom part="links" load={load} />
}

async function load() {
  const { partnerLinks } = await readPaper()
  return <LinksForm now={asSeen(partnerLinks)} />
}
