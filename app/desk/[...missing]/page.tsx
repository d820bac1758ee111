import { notFound } from 'next/navigation'
import { deskActor } from '#app/desk/door.ts'

/** Keeps an address that no room answers inside the desk, with its own words. */
export default async function Missing(): Promise<never> {
  await deskActor()
  notFound()
}
