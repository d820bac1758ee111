import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticlesPage } from './articles-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('title') }
}

export default function Articles() {
  return <ArticlesPage before={null} />
}
