import { notFound } from 'next/navigation'
import { articleIdOf } from '#app/article-id.ts'
import { deskActor } from '#app/desk/door.ts'
import { lexiconFilter } from '#lib/lexicons/schema.ts'
import { partTitle } from '../../../room.tsx'
import { LexiconsPage } from '../../lexicons-page.tsx'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = () => partTitle('lexicons')

export default async function OlderLexicons({ params, searchParams }: Props) {
  await deskActor()
  // An entry's number is written as an article's is.
  const before = articleIdOf((await params).key) ?? notFound()
  return <LexiconsPage filter={lexiconFilter.parse(await searchParams)} before={before} />
}
