import { Title } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { deskActor } from './door.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.workbench'))('title') }
}

export default async function Workbench() {
  await deskActor()
  const t = await getTranslations('desk.workbench')
  return (
    <Title order={1} size="h2">
      {t('title')}
    </Title>
  )
}
