import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewArticle } from '#components/desk/new-article.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { deskActor } from '../../door.ts'
import { startArticle } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('new') }
}

export default async function New() {
  await deskActor()
  const t = await getTranslations('articles')
  return (
    <>
      <PageHead title={t('new')} lead={t('newLead')} />
      <NewArticle action={startArticle} />
    </>
  )
}
