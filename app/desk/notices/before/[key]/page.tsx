import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { articleIdOf } from '#app/article-id.ts'
import { NoticesPage } from '../../notices-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

export default async function OlderNotices({ params }: { params: Promise<{ key: string }> }) {
  // A notice's number is written as an article's is.
  return <NoticesPage before={articleIdOf((await params).key) ?? notFound()} />
}
