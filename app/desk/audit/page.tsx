import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditPage } from './audit-page.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function Audit({ searchParams }: Props) {
  return <AuditPage asked={await searchParams} before={null} />
}
