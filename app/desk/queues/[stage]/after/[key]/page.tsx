import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { QueueKey } from '#lib/review/queries.ts'
import { QueuePage } from '../../../queue-page.tsx'

type Props = { params: Promise<{ stage: string; key: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('title') }
}

export default async function LaterInQueue({ params }: Props) {
  const { stage, key } = await params
  return <QueuePage stage={stage} after={keyOf(key) ?? notFound()} />
}

function keyOf(key: string): QueueKey | null {
  const found = /^(\d{1,14})-(\d{1,9})$/.exec(key)
  return found && { since: Number(found[1]), articleId: Number(found[2]) }
}
