import { lexiconFilter } from '#lib/lexicons/schema.ts'
import { partTitle } from '../room.tsx'
import { LexiconsPage } from './lexicons-page.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = () => partTitle('lexicons')

export default async function Lexicons({ searchParams }: Props) {
  return <LexiconsPage filter={lexiconFilter.parse(await searchParams)} before={null} />
}
