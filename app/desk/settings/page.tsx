import { notFound, redirect } from 'next/navigation'
import { deskActor } from '../door.ts'
import { partsFor } from './room.tsx'

/** The first part that this person may keep. */
export default async function Settings() {
  const [first] = partsFor(await deskActor())
  if (!first) notFound()
  redirect(`/desk/settings/${first}`)
}
