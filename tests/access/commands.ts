import { createArticle } from '#lib/articles/create-article.ts'
import { exportAudit } from '#lib/audit/export-audit.ts'
import { exportEvidence } from '#lib/audit/export-evidence.ts'
import { readRetention } from '#lib/audit/retention.ts'
import { saveRetention } from '#lib/audit/save-retention.ts'
import { readLines } from '#lib/checks/read-lines.ts'
import { readMachine } from '#lib/checks/read-machine.ts'
import { saveWeights } from '#lib/checks/save-weights.ts'
import { houseWeights } from '#lib/checks/schema.ts'
import { readWeights } from '#lib/checks/weights.ts'
import { grantDelegation } from '#lib/delegation/grant-delegation.ts'
import { revokeDelegation } from '#lib/delegation/revoke-delegation.ts'
import type { Content } from '#lib/document/content.ts'
import { copyDutyWeek } from '#lib/duty/copy-duty-week.ts'
import { saveDuty } from '#lib/duty/save-duty.ts'
import { addEntry } from '#lib/lexicons/add-entry.ts'
import { changeEntry } from '#lib/lexicons/change-entry.ts'
import { endEntry } from '#lib/lexicons/end-entry.ts'
import { importLexicon } from '#lib/lexicons/import-lexicon.ts'
import { deleteView } from '#lib/lists/delete-view.ts'
import { renameView } from '#lib/lists/rename-view.ts'
import { saveView } from '#lib/lists/save-view.ts'
import { addClip } from '#lib/media/add-clip.ts'
import { addMedium } from '#lib/media/add-medium.ts'
import { encodePicture } from '#lib/media/encode-picture.ts'
import { keepClip, keepPicture } from '#lib/media/record.ts'
import { chooseNotices } from '#lib/notices/choose-notices.ts'
import { markNoticesRead } from '#lib/notices/mark-notices-read.ts'
import { readChannels, readPaper, readReasons, readSources, readStyle } from '#lib/paper/queries.ts'
import { saveChannels } from '#lib/paper/save-channels.ts'
import { filledIn, savePaper } from '#lib/paper/save-paper.ts'
import { savePartnerLinks } from '#lib/paper/save-partner-links.ts'
import { saveReturnReasons } from '#lib/paper/save-return-reasons.ts'
import { saveSources } from '#lib/paper/save-sources.ts'
import { saveStyle } from '#lib/paper/save-style.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { acceptInvitation } from '#lib/people/accept-invitation.ts'
import { changeLocale } from '#lib/people/change-locale.ts'
import { changePassword } from '#lib/people/change-password.ts'
import { changeRoles } from '#lib/people/change-roles.ts'
import { createPerson } from '#lib/people/create-person.ts'
import { disablePerson } from '#lib/people/disable-person.ts'
import { enablePerson } from '#lib/people/enable-person.ts'
import { invitePerson } from '#lib/people/invite-person.ts'
import { hashPassword } from '#lib/people/password.ts'
import { renameSelf } from '#lib/people/rename-self.ts'
import { renewInvitation } from '#lib/people/renew-invitation.ts'
import { type Command, expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { placeOnTheWay, writeOnTheWay } from '#lib/platform/storage.ts'
import { makePreviewLink } from '#lib/preview/make-preview-link.ts'
import { revokePreviewLink } from '#lib/preview/revoke-preview-link.ts'
import { cancelSchedule } from '#lib/publishing/cancel-schedule.ts'
import { chooseSlug } from '#lib/publishing/choose-slug.ts'
import { holdBackRelease } from '#lib/publishing/hold-back-release.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { publishScheduled } from '#lib/publishing/publish-scheduled.ts'
import { schedulePublication } from '#lib/publishing/schedule-publication.ts'
import { startCorrection } from '#lib/publishing/start-correction.ts'
import { withdrawPublication } from '#lib/publishing/withdraw-publication.ts'
import { checkAgain } from '#lib/receipts/check-again.ts'
import { keepReceipt } from '#lib/receipts/keep-receipt.ts'
import { declineWording } from '#lib/remarks/decline-wording.ts'
import { makeRemark } from '#lib/remarks/make-remark.ts'
import { reopenRemark } from '#lib/remarks/reopen-remark.ts'
import { replyToRemark } from '#lib/remarks/reply-to-remark.ts'
import { resolveRemark } from '#lib/remarks/resolve-remark.ts'
import { takeWording } from '#lib/remarks/take-wording.ts'
import { approveRevision } from '#lib/review/approve-revision.ts'
import { askForPen } from '#lib/review/ask-for-pen.ts'
import { cancelRound } from '#lib/review/cancel-round.ts'
import { claimArticle } from '#lib/review/claim-article.ts'
import { layDownPen } from '#lib/review/lay-down-pen.ts'
import { markUrgent } from '#lib/review/mark-urgent.ts'
import { mendFinding } from '#lib/review/mend-finding.ts'
import { mendStyle } from '#lib/review/mend-style.ts'
import { recallSubmission } from '#lib/review/recall-submission.ts'
import { rejectArticle } from '#lib/review/reject-article.ts'
import { releaseClaim } from '#lib/review/release-claim.ts'
import { restoreRevision } from '#lib/review/restore-revision.ts'
import { returnRevision } from '#lib/review/return-revision.ts'
import { returnWeighty } from '#lib/review/return-weighty.ts'
import { saveDraft } from '#lib/review/save-draft.ts'
import { submitRevision } from '#lib/review/submit-revision.ts'
import { takePen } from '#lib/review/take-pen.ts'
import { waiveFinding } from '#lib/review/waive-finding.ts'
import { nameVersion } from '#lib/versions/name-version.ts'
import { restoreKept } from '#lib/versions/restore-kept.ts'
import { addWeightRule } from '#lib/workflow/add-weight-rule.ts'
import { addWorkflow } from '#lib/workflow/add-workflow.ts'
import { endWeightRule } from '#lib/workflow/end-weight-rule.ts'
import { readWorkflow } from '#lib/workflow/queries.ts'
import { saveWorkflow } from '#lib/workflow/save-workflow.ts'
import { demoPassword } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { openImportant, tagIsWeighty, weightyTag } from '#tests/support/important.ts'
import { keepEntries } from '#tests/support/lexicon.ts'
import { entry } from '#tests/support/lexicon-entry.ts'
import { onePixel } from '#tests/support/pictures.ts'
import { theTimeHasCome } from '#tests/support/time-has-come.ts'
import {
  approve,
  as,
  begin,
  liveArticle,
  personId,
  schedule,
  sendBack,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'
import { answers, type Caller, signedIn, staff } from './callers.ts'

/** One command in a situation where nothing but the person decides: `yes`, or the code of its refusal, for each. */
export type CommandRow = {
  command: Command<unknown>
  /** Makes the situation in a fresh world; gives an input that lacks nothing. */
  situation(): Promise<unknown>
  answers: Record<Caller, string>
  /** What somebody is told who was disabled while their request was under way. */
  disabled?: string
}

/** What a receipt found at a page that is as it ought to be. */
const pageFound = {
  ...{ surface: 'page', path: '/article/1', want: 'text', state: 'right', status: 200, ms: 12 },
  ...{ at: '2026-01-05T01:00:00.000Z', reason: null, difference: null },
}

async function writtenDown(words: string): Promise<string> {
  const place = await placeOnTheWay()
  await writeOnTheWay(
    place,
    (async function* () {
      yield Buffer.from(words)
    })(),
  )
  return place
}

const inAnHour = () => new Date(Date.now() + 3_600_000)

async function seen(articleId: number) {
  return { articleId, hash: (await stateOf(articleId)).draft.hash }
}

/** The first thing that the machine finds in the article. */
async function found(articleId: number) {
  const { content } = await app().draft.findUniqueOrThrow({ where: { articleId } })
  const { findings } = await readMachine(app(), articleId, content as Content)
  return { ...(await seen(articleId)), finding: findings[0]?.id }
}

const atReview = answers('not-entitled', [
  ['yes', ['reviewer', 'reviewer2', 'chief']],
  ['own-text', ['reporter']],
  ['seat-elsewhere', ['editor']],
  ['not-signed-in', ['visitor']],
])
const onTheDesk = answers('not-entitled', [
  ['yes', ['reporter', 'editor', 'editor2', 'chief']],
  ['not-signed-in', ['visitor']],
])
// Whoever may not read a text is told that there is none.
const ofTheText = answers('unknown', [
  ['yes', ['reporter', 'editor', 'editor2', 'chief']],
  ['not-entitled', ['reader']],
  ['not-signed-in', ['visitor']],
])
const releasing = answers('not-entitled', [
  ['yes', ['third', 'third2', 'chief']],
  ['not-signed-in', ['visitor']],
])
const keepingPeople = answers('not-entitled', [
  ['yes', ['admin']],
  ['not-signed-in', ['visitor']],
])
const keepingPaper = answers('not-entitled', [
  ['yes', ['chief', 'admin']],
  ['not-signed-in', ['visitor']],
])
const keepingWorkflows = answers('not-entitled', [
  ['yes', ['chief']],
  ['not-signed-in', ['visitor']],
])
const keepingLexicon = answers('not-entitled', [
  ['yes', ['chief']],
  ['not-signed-in', ['visitor']],
])
/** The second of the second reviewers stands in for the third. */
const standIn = () => ({
  ...{ principalId: personId('third'), delegateId: personId('second2'), reason: '出差' },
  ...{ startsAt: null, endsAt: inAnHour().toISOString() },
})
const tonight = {
  ...{ day: '2026-11-23', stageKey: 'third-review' },
  turns: [{ personId: personId('third'), from: '18:00', to: '02:00' }],
}
const newcomer = { email: 'new@example.com', name: '来人', roles: ['reporter'], locale: 'zh-CN' }
const atDesk = answers('not-entitled', [
  ['yes', staff],
  ['not-signed-in', ['visitor']],
])
const oneself = answers('yes', [['not-signed-in', ['visitor']]])

// Another person's view is the same as none; who has no desk has no views.
const ofTheReporter = answers('unknown', [
  ['yes', ['reporter']],
  ['not-entitled', ['reader']],
  ['not-signed-in', ['visitor']],
])
const viewOf = async (name: 'reporter') =>
  expectOk(await as(name, saveView, { name: '今晚', query: 'state=live' })).id

const entryId = async () => {
  await keepEntries({})
  const [made] = await sql<{ id: number }>('app', 'select id from lexicon_entry')
  return made?.id
}
/** A remark of the second reviewer's, with another wording, on a text that lies with the reviewers. */
const remarked = async () => {
  const articleId = await walkTo(2)
  const spans = [{ at: 'title', from: 0, to: 2 }]
  const remark = { ...(await seen(articleId)), spans, words: '题目再想想', wording: '街心' }
  return { articleId, ...expectOk(await as('second', makeRemark, remark)) }
}
const ofWhomItConcerns = answers('not-entitled', [
  ['yes', ['reporter', 'editor', 'editor2', 'reviewer', 'reviewer2', 'second', 'chief']],
  ['not-signed-in', ['visitor']],
])

/** Every command there is, by its file and name: a new one fails tests/access until it has a row. */
export const commandRows: Record<string, CommandRow> = {
  'lib/audit/export-audit.ts exportAudit': {
    command: exportAudit,
    situation: async () => ({ format: 'csv', filter: {} }),
    answers: answers('not-entitled', [
      ['yes', ['chief']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/audit/export-evidence.ts exportEvidence': {
    command: exportEvidence,
    situation: async () => ({ articleId: await walkTo(2) }),
    answers: answers('not-entitled', [
      ['yes', ['second', 'second2', 'third', 'third2', 'chief']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/delegation/grant-delegation.ts grantDelegation': {
    command: grantDelegation,
    situation: async () => standIn(),
    answers: answers('not-entitled', [
      ['yes', ['third', 'chief']],
      ['not-signed-in', ['visitor']],
    ]),
    disabled: 'not-staff',
  },
  'lib/delegation/revoke-delegation.ts revokeDelegation': {
    command: revokeDelegation,
    situation: async () => expectOk(await as('third', grantDelegation, standIn())),
    answers: answers('not-entitled', [
      ['yes', ['third', 'second2', 'chief']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/duty/save-duty.ts saveDuty': {
    command: saveDuty,
    situation: async () => tonight,
    answers: keepingPaper,
  },
  'lib/duty/copy-duty-week.ts copyDutyWeek': {
    command: copyDutyWeek,
    situation: async () => {
      expectOk(await as('chief', saveDuty, tonight))
      return { monday: '2026-11-30' }
    },
    answers: keepingPaper,
  },
  'lib/articles/create-article.ts createArticle': {
    command: createArticle,
    situation: async () => ({}),
    answers: answers('not-entitled', [
      ['yes', staff],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/review/save-draft.ts saveDraft': {
    command: saveDraft,
    situation: async () => ({
      articleId: await begin('reporter'),
      version: 1,
      content: wholeContent({ title: '另一个标题' }),
    }),
    answers: onTheDesk,
  },
  'lib/review/take-pen.ts takePen': {
    command: takePen,
    situation: async () => ({ articleId: await begin('reporter'), window: 'w' }),
    answers: onTheDesk,
  },
  'lib/review/lay-down-pen.ts layDownPen': {
    command: layDownPen,
    situation: async () => {
      const input = { articleId: await begin('reporter'), window: 'w' }
      expectOk(await as('reporter', takePen, input))
      return input
    },
    answers: answers('nothing-open', [
      ['yes', ['reporter']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/review/ask-for-pen.ts askForPen': {
    command: askForPen,
    situation: async () => {
      const articleId = await begin('reporter')
      expectOk(await as('editor2', takePen, { articleId, window: 'w' }))
      return { articleId }
    },
    answers: answers('not-entitled', [
      ['yes', ['reporter', 'editor', 'chief']],
      ['nothing-open', ['editor2']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/review/submit-revision.ts submitRevision': {
    command: submitRevision,
    situation: async () => seen(await begin('reporter')),
    answers: onTheDesk,
  },
  'lib/review/recall-submission.ts recallSubmission': {
    command: recallSubmission,
    situation: async () => ({ articleId: await walkTo(1) }),
    answers: answers('not-the-submitter', [
      ['yes', ['reporter']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/review/approve-revision.ts approveRevision': {
    command: approveRevision,
    situation: async () => ({ ...(await seen(await walkTo(2))), position: 2 }),
    answers: atReview,
  },
  'lib/review/return-weighty.ts returnWeighty': {
    command: returnWeighty,
    situation: async () => {
      const articleId = await begin('reporter', wholeContent({ tags: [weightyTag] }))
      expectOk(await submit('reporter', articleId))
      expectOk(await approve('editor', articleId))
      await tagIsWeighty()
      return seen(articleId)
    },
    answers: atReview,
  },
  'lib/review/claim-article.ts claimArticle': {
    command: claimArticle,
    situation: async () => ({ articleId: await walkTo(2), position: 2 }),
    answers: atReview,
  },
  'lib/review/release-claim.ts releaseClaim': {
    command: releaseClaim,
    situation: async () => {
      const articleId = await walkTo(2)
      expectOk(await as('reviewer', claimArticle, { articleId, position: 2 }))
      return { articleId }
    },
    answers: answers('nothing-open', [
      ['yes', ['reviewer']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/review/mark-urgent.ts markUrgent': {
    command: markUrgent,
    situation: async () => ({ articleId: await walkTo(2), urgent: true }),
    answers: answers('not-entitled', [
      ['yes', ['reporter', 'editor', 'editor2', 'reviewer', 'reviewer2', 'third', 'third2', 'chief']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/review/cancel-round.ts cancelRound': {
    command: cancelRound,
    situation: async () => ({ articleId: await walkTo(2), note: '事件有变，重新采写' }),
    answers: answers('not-entitled', [
      ['yes', ['second', 'second2', 'third', 'third2', 'chief']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/versions/name-version.ts nameVersion': {
    command: nameVersion,
    situation: async () => ({ ...(await seen(await begin('reporter'))), kept: null, name: '发稿前' }),
    answers: onTheDesk,
  },
  'lib/versions/restore-kept.ts restoreKept': {
    command: restoreKept,
    situation: async () => {
      const articleId = await begin('reporter')
      expectOk(await as('reporter', nameVersion, { ...(await seen(articleId)), kept: null, name: '初稿' }))
      expectOk(await write('reporter', articleId, wholeContent({ title: '另一个标题' })))
      return { ...(await seen(articleId)), kept: 1 }
    },
    answers: onTheDesk,
  },
  'lib/preview/make-preview-link.ts makePreviewLink': {
    command: makePreviewLink,
    situation: async () => ({ ...(await seen(await begin('reporter'))), version: 'draft' }),
    answers: ofTheText,
  },
  'lib/preview/revoke-preview-link.ts revokePreviewLink': {
    command: revokePreviewLink,
    situation: async () => {
      const input = await seen(await begin('reporter'))
      const { id } = expectOk(await as('reporter', makePreviewLink, { ...input, version: 'draft' }))
      return { articleId: input.articleId, linkId: id }
    },
    answers: ofTheText,
  },
  'lib/review/restore-revision.ts restoreRevision': {
    command: restoreRevision,
    situation: async () => {
      const articleId = await walkTo(2)
      expectOk(await sendBack('reviewer', articleId, 0))
      expectOk(await write('reporter', articleId, wholeContent({ title: '另一个标题' })))
      return { ...(await seen(articleId)), number: 1 }
    },
    answers: answers('not-entitled', [
      ['yes', ['reporter', 'editor', 'editor2', 'chief']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/review/mend-style.ts mendStyle': {
    command: mendStyle,
    situation: async () => seen(await begin('reporter', wholeContent({ title: '公园开门,了。' }))),
    answers: onTheDesk,
  },
  'lib/review/mend-finding.ts mendFinding': {
    command: mendFinding,
    situation: async () => {
      await keepEntries({ replacement: '账号' })
      return found(await begin('reporter', wholeContent({ title: '帐号' })))
    },
    answers: onTheDesk,
  },
  'lib/review/waive-finding.ts waiveFinding': {
    command: waiveFinding,
    situation: async () => {
      await keepEntries({ replacement: '账号' })
      return { ...(await found(await begin('reporter', wholeContent({ title: '帐号' })))), reason: '原话' }
    },
    answers: onTheDesk,
  },
  'lib/checks/read-lines.ts readLines': {
    command: readLines,
    situation: async () => ({ articleId: await begin('reporter'), lines: ['帐号'] }),
    answers: ofTheText,
    disabled: 'unknown',
  },
  'lib/remarks/make-remark.ts makeRemark': {
    command: makeRemark,
    situation: async () => ({ ...(await seen(await walkTo(2))), spans: [], words: '再核一遍' }),
    answers: atDesk,
    disabled: 'unknown',
  },
  'lib/remarks/reply-to-remark.ts replyToRemark': {
    command: replyToRemark,
    situation: async () => ({ remarkId: (await remarked()).remarkId, words: '核过了' }),
    answers: atDesk,
    disabled: 'unknown',
  },
  'lib/remarks/resolve-remark.ts resolveRemark': {
    command: resolveRemark,
    situation: async () => ({ remarkId: (await remarked()).remarkId }),
    answers: ofWhomItConcerns,
    disabled: 'unknown',
  },
  'lib/remarks/reopen-remark.ts reopenRemark': {
    command: reopenRemark,
    situation: async () => {
      const { remarkId } = await remarked()
      expectOk(await as('second', resolveRemark, { remarkId }))
      return { remarkId }
    },
    answers: atDesk,
    disabled: 'unknown',
  },
  'lib/remarks/take-wording.ts takeWording': {
    command: takeWording,
    situation: async () => {
      const { articleId, remarkId } = await remarked()
      return { remarkId, hash: (await seen(articleId)).hash }
    },
    answers: answers('not-entitled', [
      ['yes', ['reviewer', 'reviewer2', 'chief']],
      ['pen-elsewhere', ['reporter']],
      ['seat-elsewhere', ['editor']],
      ['not-signed-in', ['visitor']],
    ]),
    disabled: 'unknown',
  },
  'lib/remarks/decline-wording.ts declineWording': {
    command: declineWording,
    situation: async () => ({ remarkId: (await remarked()).remarkId }),
    answers: ofWhomItConcerns,
    disabled: 'unknown',
  },
  'lib/publishing/start-correction.ts startCorrection': {
    command: startCorrection,
    situation: async () => {
      const articleId = await liveArticle(wholeContent({ correction: '此前的说明' }))
      return { articleId }
    },
    answers: onTheDesk,
  },
  'lib/review/return-revision.ts returnRevision': {
    command: returnRevision,
    situation: async () => ({ ...(await seen(await walkTo(2))), toPosition: 0, reason: 'facts' }),
    answers: atReview,
  },
  'lib/review/reject-article.ts rejectArticle': {
    command: rejectArticle,
    situation: async () => ({ ...(await seen(await walkTo(2))), reason: 'policy' }),
    answers: atReview,
  },
  'lib/publishing/publish-revision.ts publishRevision': {
    command: publishRevision,
    situation: async () => seen(await walkTo(5)),
    answers: releasing,
  },
  'lib/publishing/schedule-publication.ts schedulePublication': {
    command: schedulePublication,
    situation: async () => ({ ...(await seen(await walkTo(5))), at: inAnHour().toISOString() }),
    answers: releasing,
  },
  'lib/publishing/cancel-schedule.ts cancelSchedule': {
    command: cancelSchedule,
    situation: async () => {
      const articleId = await walkTo(5)
      expectOk(await schedule('third', articleId, inAnHour()))
      return { articleId }
    },
    answers: releasing,
  },
  'lib/notices/mark-notices-read.ts markNoticesRead': {
    command: markNoticesRead,
    situation: async () => {
      const articleId = await walkTo(1)
      await sql(
        'app',
        `insert into notice (person_id, seq, kind, article_id) select id, 1, 'waits', $1 from person`,
        [articleId],
      )
      return { upTo: 1_000 }
    },
    answers: atDesk,
  },
  'lib/notices/choose-notices.ts chooseNotices': {
    command: chooseNotices,
    situation: async () => ({ kind: 'waits', desk: false, mail: true }),
    answers: atDesk,
  },
  'lib/media/add-medium.ts addMedium': {
    command: addMedium,
    situation: async () => ({
      sha256: await keepPicture(await encodePicture(await onePixel, 'x')),
      name: '公园.jpg',
    }),
    answers: atDesk,
  },
  'lib/media/add-clip.ts addClip': {
    command: addClip,
    situation: async () => ({
      sha256: await keepClip(await writtenDown('一段声音'), {
        format: 'wav',
        width: 0,
        height: 0,
        seconds: 2,
      }),
      name: '渡轮.wav',
    }),
    answers: atDesk,
  },
  'lib/lists/save-view.ts saveView': {
    command: saveView,
    situation: async () => ({ name: '今晚', query: 'state=live' }),
    answers: atDesk,
  },
  'lib/lists/rename-view.ts renameView': {
    command: renameView,
    situation: async () => ({ viewId: await viewOf('reporter'), name: '明早' }),
    answers: ofTheReporter,
  },
  'lib/lists/delete-view.ts deleteView': {
    command: deleteView,
    situation: async () => ({ viewId: await viewOf('reporter') }),
    answers: ofTheReporter,
  },
  // What the worker runs in the name of who set the time; nobody else has anything to do with it.
  'lib/receipts/check-again.ts checkAgain': {
    command: checkAgain,
    situation: async () => ({ articleId: await liveArticle() }),
    answers: answers('not-entitled', [
      ['yes', ['second', 'second2', 'third', 'third2', 'chief', 'admin']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  // The paper's own act, which no address leads to: whoever is somebody is refused.
  'lib/receipts/keep-receipt.ts keepReceipt': {
    command: keepReceipt,
    situation: async () => {
      const { id: publicationId } = await app().publication.findFirstOrThrow({
        where: { articleId: await liveArticle() },
      })
      return { publicationId, kind: 'release', findings: [pageFound] }
    },
    answers: answers('not-entitled', [['yes', ['visitor']]]),
  },
  'lib/publishing/hold-back-release.ts holdBackRelease': {
    command: holdBackRelease,
    situation: async () => {
      const { scheduleId } = expectOk(await schedule('third', await walkTo(5), inAnHour()))
      await theTimeHasCome()
      return { scheduleId, reason: 'person-disabled' }
    },
    answers: answers('not-entitled', [['yes', ['visitor']]]),
  },
  'lib/publishing/publish-scheduled.ts publishScheduled': {
    command: publishScheduled,
    situation: async () => {
      const { scheduleId } = expectOk(await schedule('third', await walkTo(5), inAnHour()))
      await theTimeHasCome()
      return { scheduleId }
    },
    answers: answers('unknown', [
      ['yes', ['third']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/publishing/choose-slug.ts chooseSlug': {
    command: chooseSlug,
    situation: async () => ({ articleId: await liveArticle(), slug: 'pocket-parks' }),
    answers: answers('not-entitled', [
      ['yes', ['third', 'third2', 'chief']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  'lib/publishing/withdraw-publication.ts withdrawPublication': {
    command: withdrawPublication,
    situation: async () => ({ articleId: await liveArticle(), reason: '事实有误', publicNote: '已撤下' }),
    answers: answers('not-entitled', [
      ['yes', ['second', 'second2', 'third', 'third2', 'chief']],
      ['not-signed-in', ['visitor']],
    ]),
  },
  // Without a person it is the paper itself, from the command line; no address leads there (app/act.ts).
  'lib/people/create-person.ts createPerson': {
    command: createPerson,
    situation: async () => ({
      email: 'new@example.com',
      name: '新人',
      password: demoPassword,
      roles: ['reporter'],
      locale: 'zh-CN',
    }),
    answers: answers('not-entitled', [['yes', ['admin', 'visitor']]]),
    disabled: 'not-entitled',
  },
  'lib/people/disable-person.ts disablePerson': {
    command: disablePerson,
    situation: async () => ({ personId: personId('reader') }),
    answers: keepingPeople,
    disabled: 'not-entitled',
  },
  'lib/workflow/save-workflow.ts saveWorkflow': {
    command: saveWorkflow,
    situation: async () => {
      const { workflowId, number, authorMaySignEdit, stages } = await readWorkflow(app())
      return { workflowId, number, authorMaySignEdit, stages }
    },
    answers: keepingWorkflows,
  },
  'lib/workflow/add-workflow.ts addWorkflow': {
    command: addWorkflow,
    situation: async () => ({ nameZh: '重要稿件', nameEn: 'Important' }),
    answers: keepingWorkflows,
  },
  'lib/workflow/add-weight-rule.ts addWeightRule': {
    command: addWeightRule,
    situation: async () => ({ workflowId: await openImportant(), kind: 'tag', what: weightyTag }),
    answers: keepingWorkflows,
  },
  'lib/workflow/end-weight-rule.ts endWeightRule': {
    command: endWeightRule,
    situation: async () => ({ id: await tagIsWeighty() }),
    answers: keepingWorkflows,
  },
  'lib/paper/save-paper.ts savePaper': {
    command: savePaper,
    situation: async () => {
      const { seen, value } = asSeen(filledIn(await readPaper()))
      return { seen, paper: { ...value, slogan: '民生为本' } }
    },
    answers: keepingPaper,
    disabled: 'not-entitled',
  },
  'lib/paper/save-partner-links.ts savePartnerLinks': {
    command: savePartnerLinks,
    situation: async () => {
      const { seen } = asSeen((await readPaper()).partnerLinks)
      return { seen, links: [{ name: '市图书馆', url: 'https://library.example' }] }
    },
    answers: keepingPaper,
    disabled: 'not-entitled',
  },
  'lib/paper/save-sources.ts saveSources': {
    command: saveSources,
    situation: async () => {
      const { seen } = asSeen(await readSources())
      return { seen, sources: [{ name: '江畔晚报', site: 'jiangpan.example.com' }] }
    },
    answers: keepingPaper,
    disabled: 'not-entitled',
  },
  'lib/lexicons/add-entry.ts addEntry': {
    command: addEntry,
    situation: async () => ({ entry: entry() }),
    answers: keepingLexicon,
    disabled: 'not-entitled',
  },
  'lib/lexicons/change-entry.ts changeEntry': {
    command: changeEntry,
    situation: async () => ({ id: await entryId(), entry: entry({ severity: 'hint' }) }),
    answers: keepingLexicon,
    disabled: 'not-entitled',
  },
  'lib/lexicons/end-entry.ts endEntry': {
    command: endEntry,
    situation: async () => ({ id: await entryId() }),
    answers: keepingLexicon,
    disabled: 'not-entitled',
  },
  'lib/lexicons/import-lexicon.ts importLexicon': {
    command: importLexicon,
    situation: async () => ({
      bytes: new TextEncoder().encode('种类,词条,处理\n易错,渡假,必须改\n'),
      ...{ seen: 0, whole: false },
    }),
    answers: keepingLexicon,
    disabled: 'not-entitled',
  },
  'lib/paper/save-channels.ts saveChannels': {
    command: saveChannels,
    situation: async () => {
      const { seen, value } = asSeen(await readChannels())
      return { seen, channels: [...value].reverse() }
    },
    answers: keepingPaper,
    disabled: 'not-entitled',
  },
  'lib/paper/save-return-reasons.ts saveReturnReasons': {
    command: saveReturnReasons,
    situation: async () => {
      const { seen, value } = asSeen(await readReasons())
      return { seen, reasons: [...value].reverse() }
    },
    answers: keepingPaper,
    disabled: 'not-entitled',
  },
  'lib/paper/save-style.ts saveStyle': {
    command: saveStyle,
    situation: async () => ({ seen: asSeen({ off: await readStyle() }).seen, style: { off: ['dash'] } }),
    answers: keepingPaper,
    disabled: 'not-entitled',
  },
  'lib/checks/save-weights.ts saveWeights': {
    command: saveWeights,
    situation: async () => ({ seen: asSeen(await readWeights()).seen, checks: houseWeights }),
    answers: keepingPaper,
    disabled: 'not-entitled',
  },
  'lib/audit/save-retention.ts saveRetention': {
    command: saveRetention,
    situation: async () => ({ seen: asSeen(await readRetention()).seen, retention: { months: 12 } }),
    answers: keepingPaper,
    disabled: 'not-entitled',
  },
  'lib/people/enable-person.ts enablePerson': {
    command: enablePerson,
    situation: async () => {
      const { personId } = expectOk(await as('admin', invitePerson, newcomer))
      expectOk(await as('admin', disablePerson, { personId }))
      return { personId }
    },
    answers: keepingPeople,
    disabled: 'not-entitled',
  },
  'lib/people/invite-person.ts invitePerson': {
    command: invitePerson,
    situation: async () => ({ ...newcomer }),
    answers: keepingPeople,
    disabled: 'not-entitled',
  },
  'lib/people/renew-invitation.ts renewInvitation': {
    command: renewInvitation,
    situation: async () => ({ personId: personId('reader') }),
    answers: keepingPeople,
    disabled: 'not-entitled',
  },
  // The token is the proof: it is taken up by who is not signed in, and the law lets nobody else but the administrator.
  'lib/people/accept-invitation.ts acceptInvitation': {
    command: acceptInvitation,
    situation: async () => {
      const { token } = expectOk(await as('admin', invitePerson, newcomer))
      return { token, password: demoPassword }
    },
    answers: answers('not-entitled', [['yes', ['admin', 'visitor']]]),
    disabled: 'not-entitled',
  },
  'lib/people/change-roles.ts changeRoles': {
    command: changeRoles,
    situation: async () => ({ personId: personId('reader'), roles: ['reporter'] }),
    answers: keepingPeople,
    disabled: 'not-entitled',
  },
  'lib/people/rename-self.ts renameSelf': {
    command: renameSelf,
    situation: async () => ({ name: '新名字' }),
    answers: oneself,
    disabled: 'not-entitled',
  },
  'lib/people/change-locale.ts changeLocale': {
    command: changeLocale,
    situation: async () => ({ locale: 'en' }),
    answers: oneself,
    disabled: 'not-entitled',
  },
  'lib/people/change-password.ts changePassword': {
    command: changePassword,
    situation: async () => {
      await sql('owner', 'update person set password_hash = $1', [await hashPassword(demoPassword)])
      return { current: demoPassword, password: `${demoPassword}-2` }
    },
    answers: oneself,
    disabled: 'not-entitled',
  },
}

/** Whom a row says yes to, but for who is not signed in. */
export const welcome = ({ answers }: CommandRow) => signedIn.filter((caller) => answers[caller] === 'yes')
