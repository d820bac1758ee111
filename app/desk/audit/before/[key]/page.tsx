import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { articleIdOf } from '#app/article-id.ts'
import { AuditPage } from '../../audit-page.tsx'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function OlderAudit({ params, searchParams }: Props) {
  // An event's number is written as an article's is.
  const before = articleIdOf((await params).key) ?? notFound()
  return <AuditPage asked={await searchParams} before={before} />
}
