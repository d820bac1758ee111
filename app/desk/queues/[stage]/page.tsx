import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueuePage } from '../queue-page.tsx'

type Props = { params: Promise<{ stage: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('title') }
}

export default async function Queue({ params }: Props) {
  return <QueuePage stage={(await params).stage} after={null} />
}
