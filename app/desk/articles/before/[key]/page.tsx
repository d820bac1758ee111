import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { articleIdOf } from '#app/article-id.ts'
import { ArticlesPage } from '../../articles-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('title') }
}

export default async function OlderArticles({ params }: { params: Promise<{ key: string }> }) {
  return <ArticlesPage before={articleIdOf((await params).key) ?? notFound()} />
}
