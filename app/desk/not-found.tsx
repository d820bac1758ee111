import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/desk/notice.tsx'

export default async function DeskNotFound() {
  const t = await getTranslations('desk.notFound')
  return (
    <Notice title={t('title')}>
      <p>{t('body')}</p>
      <p>
        <Link href="/desk">{t('back')}</Link>
      </p>
    </Notice>
  )
}
