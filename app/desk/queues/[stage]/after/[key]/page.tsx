import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { keyOfWord } from '#lib/lists/schema.ts'
import { QueuePage } from '../../../queue-page.tsx'

type Props = { params: Promise<{ stage: string; key: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('title') }
}

export default async function LaterInQueue({ params }: Props) {
  const { stage, key } = await params
  return <QueuePage stage={stage} after={keyOfWord(key) ?? notFound()} />
}
