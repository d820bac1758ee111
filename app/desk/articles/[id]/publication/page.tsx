import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ArticlePages } from '#components/desk/article-pages.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { ReceiptPanel } from '#components/receipts/receipt-panel.tsx'
import { Reading } from '#components/review/reading.tsx'
import { ReleaseHistory } from '#components/review/release-history.tsx'
import { ReleasePanel } from '#components/review/release-panel.tsx'
import { RevisionLine } from '#components/review/revision-line.tsx'
import { Sheet } from '#components/review/sheet.tsx'
import { SignatureRecord } from '#components/review/signature-record.tsx'
import { SlugField } from '#components/review/slug-field.tsx'
import { WeightPanel } from '#components/weight/weight-panel.tsx'
import { readReleases } from '#lib/publishing/queries.ts'
import {
  canCancelSchedule,
  canChooseSlug,
  canCorrect,
  canPublish,
  canSchedule,
  canWithdraw,
} from '#lib/publishing/rules.ts'
import { readReceipt } from '#lib/receipts/queries.ts'
import { canCheckAgain } from '#lib/receipts/rules.ts'
import { canReturnWeighty } from '#lib/review/rules.ts'
import { type ArticleParams, articleOf } from '../article.ts'
import { wordsOf } from '../words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('release'))('title') }
}

export default async function Publication(props: ArticleParams) {
  const { actor, view } = await articleOf(props)
  const { state, row, revision, record } = view
  const { articleId, round, live } = state
  const { releases, waiting, slug } = (await readReleases(actor, articleId)) ?? notFound()
  const receipt = await readReceipt(actor, articleId)
  const t = await getTranslations('release')
  // Between rounds these are the words last signed, not what somebody may be writing for the next.
  const words = wordsOf({ ...view, draft: round || !revision ? view.draft : null })
  return (
    <>
      <ArticlePages articleId={articleId} />
      <PageHead title={t('title')} />
      <Sheet
        words={
          <>
            <RevisionLine {...words} revision={revision} />
            <Reading content={words.content} channel={row.channel} headline="h2" />
          </>
        }
        side={
          <>
            <ReleaseHistory articleId={articleId} releases={releases} />
            {view.draft ? (
              <WeightPanel state={state} hash={words.hash} verdict={canReturnWeighty(actor, state)} />
            ) : null}
            <ReleasePanel
              // What is said beside a button belongs to the round it was pressed in.
              key={`${round?.id} ${live?.publicationId}`}
              articleId={articleId}
              hash={words.hash}
              publicationId={live?.publicationId ?? null}
              waiting={waiting}
              isCorrectionBegun={live !== null && state.draft.hash !== live.hash}
              verdicts={{
                publish: canPublish(actor, state, words),
                schedule: canSchedule(actor, state, words),
                cancelSchedule: canCancelSchedule(actor, state),
                correct: canCorrect(actor, state),
                withdraw: canWithdraw(actor, state),
              }}
            />
            {receipt ? (
              <ReceiptPanel
                key={receipt.publicationId}
                articleId={articleId}
                receipt={receipt}
                verdict={canCheckAgain(actor)}
              />
            ) : null}
            {canChooseSlug(actor).allowed ? <SlugField articleId={articleId} slug={slug} /> : null}
            <SignatureRecord record={record} />
          </>
        }
      />
    </>
  )
}
