'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import type { PreviewLink } from '#lib/preview/list-preview-links.ts'
import type { VersionName } from '#lib/versions/schema.ts'
import { LinkList } from './link-list.tsx'
import { MakeLink } from './make-link.tsx'

type Props = { articleId: number; version: VersionName; hash: string; links: PreviewLink[] }

/** Opens what concerns people without an account: a new link to this very version, and those that there are. */
export function LinksButton({ articleId, version, hash, links }: Props) {
  const t = useTranslations('preview.links')
  const [isOpen, setOpen] = useState(false)
  const hydrated = useHydrated()
  return (
    <>
      <Button variant="default" disabled={!hydrated} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen ? (
        <Dialog title={t('title')} size="lg" onClose={() => setOpen(false)}>
          <MakeLink articleId={articleId} version={version} hash={hash} />
          <LinkList articleId={articleId} links={links} />
        </Dialog>
      ) : null}
    </>
  )
}
