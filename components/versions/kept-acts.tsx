'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { Way } from '#components/going/way.tsx'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { KeptDraft } from '#lib/versions/queries.ts'
import { nameOfKept } from '#lib/versions/schema.ts'
import styles from './kept-entry.module.css'
import { NameVersionDialog } from './name-version-dialog.tsx'

type Props = { articleId: number; version: KeptDraft; naming: Verdict }

/** What can be done with a kept draft: see what has changed since, from where it is put back, and give it a name. */
export function KeptActs({ articleId, version, naming }: Props) {
  const t = useTranslations('versions')
  const { refresh } = useRouter()
  const [isNaming, setNaming] = useState(false)
  const hydrated = useHydrated()
  const { id, hash, name, isNow } = version
  return (
    <span className={styles.acts}>
      {isNow ? null : (
        <Way
          href={`/desk/articles/${articleId}/versions/compare?was=${nameOfKept(id)}&is=draft`}
          prefetch={false}
        >
          {t('compare')}
        </Way>
      )}
      <Way href={`/desk/articles/${articleId}/preview?version=${nameOfKept(id)}`} prefetch={false}>
        {t('preview')}
      </Way>
      {naming.allowed ? (
        <button type="button" disabled={!hydrated} onClick={() => setNaming(true)}>
          {t(name ? 'rename' : 'name')}
        </button>
      ) : null}
      {isNaming ? (
        <NameVersionDialog
          {...{ articleId, hash, name }}
          kept={id}
          onClose={() => setNaming(false)}
          onNamed={refresh}
        />
      ) : null}
    </span>
  )
}
