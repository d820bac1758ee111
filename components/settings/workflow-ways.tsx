'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Way } from '#components/going/way.tsx'
import type { WorkflowNow } from '#lib/workflow/queries.ts'
import { AddRow } from './add-row.tsx'
import { NewWorkflowDialog } from './new-workflow-dialog.tsx'
import styles from './workflow-ways.module.css'

type Named = Pick<WorkflowNow, 'key' | 'nameZh' | 'nameEn'>

/** The paper's workflows, the ordinary one first, each stricter than those before it; the way to a new one at the end. */
export function WorkflowWays({ workflows, present }: { workflows: readonly Named[]; present: string }) {
  const t = useTranslations('weight.settings')
  const isEnglish = useLocale() === 'en'
  const [isMaking, setMaking] = useState(false)
  return (
    <div className={styles.ways}>
      <nav aria-label={t('label')} className={styles.list}>
        {workflows.map(({ key, nameZh, nameEn }, index) => (
          <Way
            key={key}
            href={index === 0 ? '/desk/settings/workflow' : `/desk/settings/workflow/${key}`}
            prefetch={false}
            aria-current={key === present ? 'page' : undefined}
          >
            {isEnglish ? nameEn : nameZh}
          </Way>
        ))}
      </nav>
      <AddRow label={t('new')} onClick={() => setMaking(true)} />
      {workflows[0]?.key === present && workflows.length > 1 ? (
        <p className={styles.lead}>{t('ordinary')}</p>
      ) : null}
      {isMaking ? <NewWorkflowDialog onClose={() => setMaking(false)} /> : null}
    </div>
  )
}
