import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticlePages } from '#components/desk/article-pages.tsx'
import { LinkButton } from '#components/desk/link-button.tsx'
import { SentBackNotice } from '#components/desk/sent-back-notice.tsx'
import { DecisionPanel } from '#components/review/decision-panel.tsx'
import { Reading } from '#components/review/reading.tsx'
import { RevisionLine } from '#components/review/revision-line.tsx'
import { Sheet } from '#components/review/sheet.tsx'
import { SignatureRecord } from '#components/review/signature-record.tsx'
import { canPublish } from '#lib/publishing/rules.ts'
import { canApprove, canReject, canReturn, canWrite } from '#lib/review/rules.ts'
import { type ArticleParams, articleOf } from '../article.ts'
import { wordsOf } from '../words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

export default async function Review(props: ArticleParams) {
  const { actor, view } = await articleOf(props)
  const { state, row, draft, revision, record } = view
  const { articleId, round, live } = state
  const t = await getTranslations('review')
  const words = wordsOf(view)
  const seen = { position: round?.openPosition ?? 0, hash: words.hash }
  return (
    <>
      <ArticlePages articleId={articleId} />
      <Sheet
        words={
          <>
            {draft ? null : <p>{t('draftHidden')}</p>}
            <RevisionLine {...words} revision={revision} />
            <Reading content={words.content} channel={row.channel} />
          </>
        }
        side={
          <>
            <SentBackNotice sentBack={row.sentBack} isRejected={row.standing.kind === 'rejected'} />
            {round ? (
              <DecisionPanel
                articleId={articleId}
                hash={words.hash}
                round={round}
                isCorrection={live !== null}
                verdicts={{
                  approve: canApprove(actor, state, seen),
                  return: canReturn(actor, state, Math.max(0, round.openPosition - 1)),
                  reject: canReject(actor, state),
                }}
              />
            ) : null}
            {canWrite(actor, state).allowed ? (
              <LinkButton variant="default" href={`/desk/articles/${articleId}/edit`}>
                {t('edit')}
              </LinkButton>
            ) : null}
            {live || canPublish(actor, state).allowed ? (
              <LinkButton variant="default" href={`/desk/articles/${articleId}/publication`}>
                {t('toRelease')}
              </LinkButton>
            ) : null}
            <SignatureRecord record={record} />
          </>
        }
      />
    </>
  )
}
