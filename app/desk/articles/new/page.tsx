import { Title, VisuallyHidden } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticleEditor } from '#components/editor/article-editor.tsx'
import { listChannels } from '#lib/articles/queries.ts'
import { canCreate } from '#lib/articles/rules.ts'
import { emptyContent } from '#lib/document/content.ts'
import { readStyle } from '#lib/paper/queries.ts'
import { listColleagues } from '#lib/people/queries.ts'
import { deskActor } from '../../door.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('new') }
}

/** An empty editor; the first save begins the article, so that looking at this page makes none. */
export default async function New() {
  const actor = await deskActor()
  const t = await getTranslations('articles')
  const may = canCreate(actor)
  // A reporter begins their own report; who else is named only they know.
  const byline = actor.roles.includes('reporter') ? [{ role: '记者', name: actor.name }] : []
  return (
    <>
      <VisuallyHidden>
        <Title order={1}>{t('new')}</Title>
      </VisuallyHidden>
      <ArticleEditor
        actorId={actor.id}
        articleId={null}
        draft={{ content: { ...emptyContent(), byline }, version: 1, hash: '', savedAt: '', savedBy: '' }}
        styleOff={await readStyle()}
        channels={await listChannels()}
        colleagues={await listColleagues(actor)}
        originalTitle={null}
        isLive={false}
        isCorrection={false}
        stage={null}
        sentBack={null}
        remarks={null}
        isRejected={false}
        isUnderReview={false}
        verdicts={{ write: may, submit: may, recall: { allowed: false, refusal: { code: 'nothing-open' } } }}
      />
    </>
  )
}
