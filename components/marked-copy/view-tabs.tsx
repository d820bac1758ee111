import { useTranslations } from 'next-intl'
import { Way } from '#components/going/way.tsx'
import { keyed } from '#components/keys/key-map.ts'
import styles from './view-tabs.module.css'

type Props = { articleId: number; view: 'clean' | 'marked' }

/** 定稿样 or 花脸稿: the same words as they will be read, or with their marks. The address keeps which. */
export function ViewTabs({ articleId, view }: Props) {
  const t = useTranslations('markedCopy.views')
  const address = `/desk/articles/${articleId}/review`
  const views = [
    { name: 'clean', href: address },
    { name: 'marked', href: `${address}?view=marked` },
  ] as const
  return (
    <nav aria-label={t('label')} className={styles.views}>
      {views.map(({ name, href }) => (
        <Way
          key={name}
          href={href}
          prefetch={false}
          aria-current={name === view ? 'page' : undefined}
          {...(name === view ? {} : keyed('otherView'))}
        >
          {t(name)}
        </Way>
      ))}
    </nav>
  )
}
