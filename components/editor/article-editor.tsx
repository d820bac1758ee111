'use client'

import { TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '#components/desk/reasoned-buttons.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { Later } from '#components/ui/later.tsx'
import type { Channel } from '#lib/articles/queries.ts'
import type { Content } from '#lib/document/content.ts'
import type { RuleId } from '#lib/document/style/rules.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { RemarkMarks } from '#lib/remarks/state.ts'
import type { SentBack, StageName } from '#lib/review/standing.ts'
import styles from './article-editor.module.css'
import { TitlesContext, titlesOf } from './body/titles.ts'
import { BodyEditor } from './body-editor.tsx'
import { BylineFields } from './byline-fields.tsx'
import { CoverFields } from './cover-fields.tsx'
import { EditorBar } from './editor-bar.tsx'
import { EditorNotices } from './editor-notices.tsx'
import { NoteFields } from './note-fields.tsx'
import { PenNotice } from './pen-notice.tsx'
import { PlacingFields } from './placing-fields.tsx'
import { RemarksContext } from './remarks/remarks-context.ts'
import { useEditorRemarks } from './remarks/use-editor-remarks.ts'
import type { Draft } from './saving.ts'
import { SourceFields } from './source-fields.tsx'
import { StyleContext, useHouseStyle } from './style/style-context.ts'
import { TitleFields } from './title-fields.tsx'
import { useDraft } from './use-draft.ts'
import { useFieldErrors } from './use-field-errors.ts'
import { usePen } from './use-pen.ts'
import { useSaveShortcut } from './use-save-shortcut.ts'

type Props = {
  actorId: number
  /** Null for an article that its first save begins. */
  articleId: number | null
  draft: Draft
  channels: Channel[]
  /** The rules of house style that the paper does not ask for. */
  styleOff: readonly RuleId[]
  /** Names to choose from in the byline. */
  colleagues: string[]
  /** What a reprint's original title is and stays; null while it may be written. */
  originalTitle: string | null
  /** Readers have it now, or have had it: `isCorrection` asks for the note that tells them what changed. */
  isLive: boolean
  isCorrection: boolean
  /** Whose turn it is; null on the author's desk and when everybody has signed. */
  stage: StageName | null
  /** Why it lies on this desk again, or why it never will. */
  sentBack: SentBack | null
  isRejected: boolean
  /** Handed in, so that it can be recalled rather than submitted. */
  isUnderReview: boolean
  /** Which parts of it have open remarks; null before its first save. */
  remarks: RemarkMarks | null
  verdicts: Record<'write' | 'submit' | 'recall', Verdict>
}

const loadOpenFindings = async () => (await import('#components/checks/open-findings.tsx')).OpenFindings
const loadWeight = async () => (await import('#components/weight/weight-watch.tsx')).WeightWatch
const loadNaming = async () =>
  (await import('#components/versions/name-version-dialog.tsx')).NameVersionDialog

// `randomUUID` is for secure contexts alone.
const windowName = () => crypto.getRandomValues(new Uint32Array(4)).join('-')

/** One article to write on. It saves itself; what is typed is never lost, and never overwrites anybody. */
export function ArticleEditor(props: Props) {
  const {
    actorId,
    articleId,
    channels,
    colleagues,
    originalTitle,
    isLive,
    isCorrection,
    stage,
    isUnderReview,
    verdicts,
  } = props
  const { sentBack, isRejected } = props
  const t = useTranslations('editor')
  const { push, refresh } = useRouter()
  const canWrite = verdicts.write.allowed
  const [window] = useState(windowName)
  const draft = useDraft({ actorId, articleId, window, draft: props.draft, canWrite })
  const { decide, pending, refusal, forget } = useDecision()
  const [note, setNote] = useState('')
  const [naming, setNaming] = useState<{ articleId: number; hash: string } | null>(null)
  const { trouble, content, flush } = draft
  const unsaved = trouble?.kind === 'refused' ? trouble.refusal : null
  const errorOf = useFieldErrors(refusal ?? unsaved)
  const { pen, ...penActs } = usePen({
    ...{ articleId: draft.articleId, window, canWrite },
    isRefused: unsaved?.code === 'pen-held',
    onMine(version) {
      if (draft.isBehind) void flush()
      // Others have written since this page was drawn.
      else if (version > draft.version) refresh()
    },
  })
  const isElsewhere = pen.kind === 'held' || pen.kind === 'given'
  const inHand: Verdict =
    pen.kind === 'held'
      ? { allowed: false, refusal: { code: 'pen-held', params: { by: pen.by } } }
      : { allowed: true }
  const mayType = draft.looked && canWrite && !isElsewhere && trouble?.kind !== 'conflict'
  const readOnly = !mayType
  useSaveShortcut(flush)
  const style = useHouseStyle(content, props.styleOff, draft.keptAs, draft.articleIdNow)

  const { adopt } = draft
  const remarks = useEditorRemarks({ articleId, window, given: props.remarks, flush, adopt })

  // What was begun on this page is drawn whole by the page that its address names now.
  const drawAgain = () => (articleId === null ? location.reload() : refresh())
  const change = (part: Partial<Omit<Content, 'body'>>) => {
    forget()
    draft.change(part)
  }
  const submit = async () => {
    const saved = await flush()
    if (!saved) return
    if (await decide(`/api/desk/articles/${saved.articleId}/submit`, { hash: saved.hash, note })) drawAgain()
  }
  // Of the words that the server has by then, which may have been mended there.
  const handIn = async (hash: string) => {
    if (await decide(`/api/desk/articles/${draft.articleId}/submit`, { hash, note })) location.reload()
  }
  // What the machine has against the text is a list of its own.
  const standsAt = refusal?.code === 'findings-open' ? draft.articleId : null
  const recall = async () => {
    if (await decide(`/api/desk/articles/${articleId}/recall`, {})) refresh()
  }
  const preview = async () => {
    const saved = await flush()
    if (saved) push(`/desk/articles/${saved.articleId}/preview`)
  }
  const askForName = async () => {
    const saved = await flush()
    if (saved) setNaming(saved)
  }
  const hand = async () => {
    // Written words first: a text that is not saved would meet the other's.
    if (await flush()) penActs.give()
  }
  const loadLatest = () => {
    void draft.abandon().then(() => location.reload())
  }
  // A stage's reviewer, who edits, never handed it in.
  const mayBeTheSubmitter = verdicts.recall.allowed || !canWrite
  const acts: Act[] = [
    ...(canWrite ? [{ label: t('save'), verdict: inHand, onClick: () => void flush() }] : []),
    { label: t('preview'), verdict: { allowed: true }, onClick: preview },
    ...(canWrite ? [{ label: t('nameVersion'), verdict: inHand, onClick: () => void askForName() }] : []),
    ...(isUnderReview
      ? mayBeTheSubmitter
        ? [{ label: t('recall'), verdict: verdicts.recall, pending, onClick: recall }]
        : []
      : [
          {
            label: t('submit'),
            verdict: inHand.allowed ? verdicts.submit : inHand,
            signs: true,
            pending,
            onClick: submit,
          },
        ]),
  ]
  const fields = { content, readOnly, errorOf, change }
  // What keeps a text of its own begins anew with one that was kept on this device, or that two became.
  const generation = `${draft.restored ? 'kept' : 'drawn'} ${draft.met?.count ?? 0}`
  return (
    <>
      <EditorBar news={canWrite || trouble ? draft.news : null} acts={acts} />
      <EditorNotices
        {...{
          articleId: draft.articleId,
          typed: draft.typed,
          trouble,
          stage,
          isLive,
          sentBack,
          isRejected,
          refusal: standsAt === null ? refusal : null,
        }}
        restored={draft.restored}
        joinedWith={draft.met?.theirs ?? null}
        onSettle={draft.settle}
        readOnly={verdicts.write.allowed ? null : verdicts.write.refusal}
        onLoadLatest={loadLatest}
        onForget={forget}
      >
        <PenNotice pen={pen} {...penActs} give={hand} />
      </EditorNotices>
      {standsAt === null ? null : (
        <Later
          load={loadOpenFindings}
          own={{
            articleId: standsAt,
            onSubmit: handIn,
            onClose: (mended) => (mended ? location.reload() : forget()),
          }}
        />
      )}
      {naming ? (
        <Later load={loadNaming} own={{ ...naming, kept: null, name: '', onClose: () => setNaming(null) }} />
      ) : null}
      <RemarksContext value={remarks}>
        <StyleContext value={style}>
          <div className={styles.desk}>
            <div className={styles.text}>
              <TitleFields {...fields} />
              <CoverFields key={`cover-${generation}`} {...fields} />
              <TitlesContext value={titlesOf(content)}>
                <BodyEditor
                  key={generation}
                  start={content.body}
                  keptAs={draft.undoKeptAs}
                  editable={mayType}
                  hasToolbar={canWrite}
                  error={errorOf('body', 'anywhere')}
                  onChange={(read) => {
                    forget()
                    draft.changeBody(read)
                  }}
                />
              </TitlesContext>
            </div>
            <div className={styles.side}>
              <PlacingFields {...fields} channels={channels} />
              <BylineFields key={`byline-${generation}`} {...fields} colleagues={colleagues} />
              <SourceFields key={`source-${generation}`} {...fields} originalTitle={originalTitle} />
              {draft.articleId === null ? null : (
                <Later load={loadWeight} own={{ articleId: draft.articleId, news: draft.news }} />
              )}
              <NoteFields {...fields} isCorrection={isCorrection} />
              {canWrite && !isUnderReview ? (
                <TextInput
                  label={t('note')}
                  description={t('noteHint')}
                  value={note}
                  readOnly={readOnly}
                  onChange={(event) => setNote(event.currentTarget.value)}
                />
              ) : null}
            </div>
          </div>
        </StyleContext>
      </RemarksContext>
    </>
  )
}
