import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticlesPage } from './articles-page.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('title') }
}

export default async function Articles({ searchParams }: Props) {
  return <ArticlesPage asked={await searchParams} after={null} />
}
