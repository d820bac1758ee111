'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useCallback, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { send } from '#components/desk/send.ts'
import { inReadingOrder } from '#components/remarks/reading-order.ts'
import { RemarkCard } from '#components/remarks/remark-card.tsx'
import { useColleagues } from '#components/remarks/words-field.tsx'
import { replaceWords } from '#lib/document/anchor/replace-words.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import type { Threads } from '#lib/remarks/read-threads.ts'
import type { Thread } from '#lib/remarks/state.ts'
import { replace, show } from '../body/finder.ts'
import { markRemarks, placeOfRemark, unmarkRemarks } from './remark-marks.ts'
import { type EditorRemarks, RemarksContext, type Taken } from './remarks-context.ts'
import styles from './remarks-panel.module.css'
import { showField } from './show-field.ts'

type Props = { editor: Editor; onClose(): void }

/** What colleagues have said of the text that is being written: the way to each, its answers, and wordings to take. */
export function RemarksPanel(props: Props) {
  const article = useContext(RemarksContext)
  return article ? <Panel {...props} article={article} /> : null
}

function Panel({ editor, onClose, article }: Props & { article: EditorRemarks }) {
  const t = useTranslations('remarks')
  const { articleId, window, marks, listed, flush, adopt } = article
  const [threads, setThreads] = useState<Thread[] | null>(null)
  const [hash, setHash] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [now, setNow] = useState<number | null>(null)
  const colleagues = useColleagues(articleId, hash)

  const read = useCallback(async () => {
    const address = `/api/desk/articles/${articleId}/remarks?window=${encodeURIComponent(window)}`
    const answer = await send<Threads>(address, undefined, { method: 'GET' })
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok || editor.isDestroyed) return
    setHash(answer.value.hash)
    setThreads(inReadingOrder(answer.value.threads))
    markRemarks(editor, answer.value.threads)
  }, [articleId, window, editor])
  const begin = useEffectEvent(async () => {
    // What is typed goes first, so that the server's places are those of the text here.
    if (!(await flush())) setRefusal({ code: 'unavailable' })
    await read()
  })
  useEffect(() => {
    void begin()
    return () => unmarkRemarks(editor)
  }, [editor])
  // Whatever others say is read beside what is being typed: nothing is saved for it, and the keys stay where they are.
  const news = marks?.news
  const hear = useEffectEvent(() => {
    if (threads) void read()
  })
  useEffect(() => {
    if (news !== undefined) hear()
  }, [news])

  const list = useRef<HTMLOListElement>(null)
  // Who comes from a field is led to what is said of it, once.
  const led = useRef<typeof listed>(null)
  useEffect(() => {
    if (!threads || !listed || led.current === listed) return
    led.current = listed
    const first = threads.find(({ isOpen, pointedAt }) => isOpen && pointedAt[0]?.at === listed.field)
    if (!first) return
    setNow(first.id)
    const card = list.current?.querySelector<HTMLElement>(`#remark-${first.id}`)
    card?.querySelector('button')?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'center' })
  }, [threads, listed])

  const look = (id: number) => {
    setNow(id)
    const place = placeOfRemark(editor, id)
    if (place) show(editor, place)
  }
  // To the field only where it is asked for: to look at a card takes the keys nowhere.
  const go = (thread: Thread) => {
    look(thread.id)
    showField(thread.place.spans[0], thread.pointedAt[0])
  }
  const take = async ({ id }: Thread) => {
    const saved = await flush()
    if (!saved) return setRefusal({ code: 'unavailable' })
    const answer = await send<Taken>(`/api/desk/remarks/${id}/take`, { hash: saved.hash, window })
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    const { span, wording, ...made } = answer.value
    adopt(made, (text) => replaceWords(text, span, wording) ?? text)
    // The editor's own step, so that it is undone as any other.
    const place = placeOfRemark(editor, id)
    if (place) replace(editor, [place], wording)
    await read()
  }
  const open = threads?.filter(({ isOpen, id }) => isOpen || id === now) ?? []
  return (
    <section
      aria-label={t('title')}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
        editor.commands.focus()
      }}
    >
      <RefusalNotice refusal={refusal} onReload={() => setRefusal(null)} />
      {threads && open.length === 0 ? <p className={styles.none}>{t('none.open')}</p> : null}
      <ol ref={list} className={styles.list}>
        {open.map((thread) => (
          <li key={thread.id}>
            <RemarkCard
              thread={thread}
              isNow={thread.id === now}
              colleagues={colleagues}
              onLook={() => look(thread.id)}
              onGo={() => go(thread)}
              take={async () => {
                await take(thread)
                return false
              }}
              onDone={() => void read()}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
