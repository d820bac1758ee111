import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/desk/notice.tsx'
import { Way } from '#components/going/way.tsx'

export default async function DeskNotFound() {
  const t = await getTranslations('desk.notFound')
  return (
    <Notice title={t('title')}>
      <p>{t('body')}</p>
      <p>
        <Way href="/desk">{t('back')}</Way>
      </p>
    </Notice>
  )
}
