import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { keyOfWord } from '#lib/lists/schema.ts'
import { ArticlesPage } from '../../articles-page.tsx'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('title') }
}

export default async function FurtherArticles({ params, searchParams }: Props) {
  return <ArticlesPage asked={await searchParams} after={keyOfWord((await params).key) ?? notFound()} />
}
