import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MachineReading } from '#components/checks/machine-reading.tsx'
import { ArticlePages } from '#components/desk/article-pages.tsx'
import { LinkButton } from '#components/desk/link-button.tsx'
import { SentBackNotice } from '#components/desk/sent-back-notice.tsx'
import { DutyLine } from '#components/duty/duty-line.tsx'
import { CopyBar } from '#components/marked-copy/copy-bar.tsx'
import { QueueAround } from '#components/queue/queue.tsx'
import { QueueBar } from '#components/queue/queue-bar.tsx'
import { Remarks } from '#components/remarks/remarks.tsx'
import { DecisionPanel } from '#components/review/decision-panel.tsx'
import { Reading } from '#components/review/reading.tsx'
import { RevisionLine } from '#components/review/revision-line.tsx'
import { RoundActs } from '#components/review/round-acts.tsx'
import { Sheet } from '#components/review/sheet.tsx'
import { SignatureRecord } from '#components/review/signature-record.tsx'
import { MendAll } from '#components/style/mend-all.tsx'
import { WeightPanel } from '#components/weight/weight-panel.tsx'
import { readPast } from '#lib/audit/read-past.ts'
import { reviewAsked } from '#lib/audit/schema.ts'
import { readMachine } from '#lib/checks/read-machine.ts'
import { canPass } from '#lib/checks/rules.ts'
import { isCertain } from '#lib/document/style/check.ts'
import { readDuty } from '#lib/duty/queries.ts'
import { readPlace } from '#lib/lists/read-place.ts'
import { app } from '#lib/platform/db.ts'
import { all, refused } from '#lib/platform/refusal.ts'
import { canPublish } from '#lib/publishing/rules.ts'
import { readRemarks } from '#lib/remarks/queries.ts'
import { readMarks } from '#lib/remarks/read-marks.ts'
import { threadOf } from '#lib/remarks/read-threads.ts'
import {
  canApprove,
  canCancelRound,
  canClaim,
  canHurry,
  canReject,
  canReturn,
  canReturnWeighty,
  canRewrite,
  canWaive,
  canWrite,
  namesToSign,
  principalBy,
  printedName,
} from '#lib/review/rules.ts'
import { type ArticleParams, articleOf } from '../article.ts'
import { wordsOf } from '../words.ts'
import { Marked } from './marked.tsx'
import { ToKnow } from './to-know.tsx'

type Props = ArticleParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

export default async function Review(props: Props) {
  const { actor, view } = await articleOf(props)
  const asked = reviewAsked.parse(await props.searchParams)
  const { state, row, draft, revision, record } = view
  const { articleId, round, live } = state
  const t = await getTranslations('review')
  const words = wordsOf(view)
  const [past, place, { findings }] = await Promise.all([
    readPast(actor, view),
    readPlace(actor, articleId),
    readMachine(app(), articleId, words.content),
  ])
  const position = round?.openPosition ?? 0
  const certain = findings.filter(({ rule, fix }) => rule && isCertain({ rule, ...(fix && { fix }) })).length
  const seen = { position, hash: words.hash }
  const stage = round?.stages.find((each) => each.position === position)
  const duty = stage ? (await readDuty(actor)).find((each) => each.stage.key === stage.key) : undefined
  const remarks = asked.view === 'marked' ? [] : await readRemarks(actor, articleId, words)
  const marks = await readMarks(actor, articleId)
  const threads = remarks.map((remark) => threadOf(actor, remark, state))
  return (
    <QueueAround
      key={articleId}
      articleId={articleId}
      title={words.content.title}
      place={place}
      position={position}
      isClaimed={round?.claim?.personId === actor.id}
      isLast={position === round?.lastPosition && actor.capabilities.includes('publish')}
    >
      <ArticlePages articleId={articleId} remarks={marks} />
      <QueueBar articleId={articleId} />
      <Sheet
        words={
          <>
            <CopyBar articleId={articleId} view={asked.view ?? 'clean'} />
            {draft || state.draft.hash === revision?.hash ? null : <p>{t('draftHidden')}</p>}
            {asked.view === 'marked' ? (
              <Marked
                actor={actor}
                view={view}
                past={past}
                since={asked.since ?? 'origin'}
                shown={asked.hands}
              />
            ) : (
              <>
                <RevisionLine {...words} revision={revision} />
                <Remarks
                  articleId={articleId}
                  actorId={actor.id}
                  hash={words.hash}
                  threads={threads}
                  marks={marks}
                >
                  <Reading content={words.content} channel={row.channel} />
                </Remarks>
              </>
            )}
          </>
        }
        side={
          <>
            <SentBackNotice sentBack={row.sentBack} isRejected={row.standing.kind === 'rejected'} />
            {draft ? (
              <WeightPanel state={state} hash={words.hash} verdict={canReturnWeighty(actor, state)} />
            ) : null}
            <ToKnow actor={actor} view={view} past={past} isShown={asked.since === 'seen'} />
            {round ? (
              <DecisionPanel
                articleId={articleId}
                hash={words.hash}
                round={round}
                isCorrection={live !== null}
                actorId={actor.id}
                next={place.next}
                duty={duty ? <DutyLine duty={duty} /> : null}
                names={namesToSign(actor, round, position).map((delegationId) => ({
                  delegationId,
                  principal: principalBy(actor, delegationId)?.name ?? null,
                  printed: printedName(actor, principalBy(actor, delegationId)),
                }))}
                verdicts={{
                  claim: canClaim(actor, state, { position, takeOver: true }),
                  approve: all(canApprove(actor, state, seen), canPass(findings)),
                  return: canReturn(actor, state, Math.max(0, round.openPosition - 1)),
                  reject: canReject(actor, state),
                }}
              />
            ) : null}
            <MachineReading
              articleId={articleId}
              hash={words.hash}
              findings={findings}
              verdicts={{
                mend: draft ? canRewrite(actor, state) : refused('not-entitled'),
                waive: draft ? canWaive(actor, state) : refused('not-entitled'),
              }}
            >
              {draft && certain > 0 && canWrite(actor, state).allowed ? (
                <MendAll
                  articleId={articleId}
                  hash={words.hash}
                  count={certain}
                  verdict={canRewrite(actor, state)}
                />
              ) : null}
            </MachineReading>
            {round ? (
              <RoundActs
                roundId={round.id}
                articleId={articleId}
                urgent={state.urgent}
                verdicts={{ hurry: canHurry(actor, state), cancel: canCancelRound(actor, state) }}
              />
            ) : null}
            {canWrite(actor, state).allowed ? (
              <LinkButton variant="default" href={`/desk/articles/${articleId}/edit`} byKey="edit">
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
    </QueueAround>
  )
}
