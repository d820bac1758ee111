import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { PrintPage } from './print-page.tsx'
import styles from './sheet-acts.module.css'

type Props = { articleId: number; mayExport: boolean }

/** Over a sign-off sheet: prints it, and hands out the evidence behind it to who may take that out of the house. */
export function SheetActs({ articleId, mayExport }: Props) {
  const t = useTranslations('sheet')
  return (
    <div className={styles.acts}>
      {mayExport ? (
        <>
          <span className={styles.hint}>{t('evidenceHint')}</span>
          <Button
            component="a"
            href={`/desk/articles/${articleId}/sign-off-sheet/evidence`}
            download
            variant="default"
          >
            {t('evidence')}
          </Button>
        </>
      ) : null}
      <PrintPage label={t('print')} variant="filled" />
    </div>
  )
}
