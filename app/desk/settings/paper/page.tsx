import { PaperForm } from '#components/settings/paper-form.tsx'
import { readPaper } from '#lib/paper/queries.ts'
import { filledIn } from '#lib/paper/save-paper.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { partTitle, SettingsRoom } from '../room.tsx'

export const generateMetadata = () => partTitle('paper')

export default function Paper() {
  return <SettingsRoom part="paper" load={load} />
}

async function load() {
  return <PaperForm now={asSeen(filledIn(await readPaper()))} />
}
