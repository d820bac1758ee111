import { Title, VisuallyHidden } from '@mantine/core'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ArticlePages } from '#components/desk/article-pages.tsx'
import { ArticleEditor } from '#components/editor/article-editor.tsx'
import { listChannels } from '#lib/articles/queries.ts'
import { readStyle } from '#lib/paper/queries.ts'
import { listColleagues } from '#lib/people/queries.ts'
import { readMarks } from '#lib/remarks/read-marks.ts'
import { canRecall, canSubmit, canWrite } from '#lib/review/rules.ts'
import { type ArticleParams, articleOf } from '../article.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('editor'))('title') }
}

export default async function Edit(props: ArticleParams) {
  const { actor, view } = await articleOf(props)
  const { state, row, draft, wasLive } = view
  const { articleId, round } = state
  // The author's own desk; what was submitted is on the review page.
  if (!draft) redirect(`/desk/articles/${articleId}/review`)
  const [t, styleOff, channels, colleagues, remarks] = await Promise.all([
    getTranslations('editor'),
    readStyle(),
    listChannels(draft.content.channel),
    listColleagues(actor),
    readMarks(actor, articleId),
  ])
  const position = round?.openPosition ?? 0
  return (
    <>
      <VisuallyHidden>
        <Title order={1}>{t('title')}</Title>
      </VisuallyHidden>
      <ArticlePages articleId={articleId} remarks={remarks} />
      <ArticleEditor
        // A new text from the server, or another hand on the pen, is a new beginning.
        key={`${draft.version} ${position} ${round?.id}`}
        actorId={actor.id}
        articleId={articleId}
        draft={draft}
        styleOff={styleOff}
        channels={channels}
        colleagues={colleagues}
        originalTitle={view.originalTitle}
        isLive={state.live !== null}
        isCorrection={wasLive}
        stage={row.standing.kind === 'in-review' ? row.standing.stage : null}
        sentBack={row.sentBack}
        remarks={remarks}
        isRejected={state.rejected}
        isUnderReview={position > 0}
        verdicts={{
          write: canWrite(actor, state),
          submit: canSubmit(actor, state),
          recall: canRecall(actor, state),
        }}
      />
    </>
  )
}
