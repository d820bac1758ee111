import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { articleIdOf } from '#app/article-id.ts'
import { SignInsPage } from '../../sign-ins-page.tsx'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIns'))('title') }
}

export default async function OlderSignIns({ params, searchParams }: Props) {
  // A row's number is written as an article's is.
  const before = articleIdOf((await params).key) ?? notFound()
  return <SignInsPage asked={await searchParams} before={before} />
}
