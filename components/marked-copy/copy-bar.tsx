import { useTranslations } from 'next-intl'
import { PrintPage } from '#components/audit/print-page.tsx'
import { LinkButton } from '#components/desk/link-button.tsx'
import styles from './copy-bar.module.css'
import { ViewTabs } from './view-tabs.tsx'

type Props = { articleId: number; view: 'clean' | 'marked' }

/** Over the words: in which way they are shown, and what one does with their marks. */
export function CopyBar({ articleId, view }: Props) {
  const t = useTranslations('markedCopy')
  return (
    <div className={styles.bar}>
      <ViewTabs articleId={articleId} view={view} />
      {view === 'marked' ? (
        <div className={styles.acts}>
          <LinkButton variant="default" href={`/desk/articles/${articleId}/versions/compare`}>
            {t('compare')}
          </LinkButton>
          <PrintPage label={t('print')} />
        </div>
      ) : null}
    </div>
  )
}
