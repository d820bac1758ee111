'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import type { RemarkMarks, Thread } from '#lib/remarks/state.ts'
import { Bubble } from './bubble.tsx'
import { Composer, type Target } from './composer.tsx'
import { placeAround, placesOn, rangeOf } from './dom-spans.ts'
import { type MarkedSpan, useHighlights } from './highlights.ts'
import { inReadingOrder } from './reading-order.ts'
import { RemarkCard } from './remark-card.tsx'
import styles from './remarks.module.css'
import { RemarksBar, type Shown, shownBy } from './remarks-bar.tsx'
import { stillMeant, targetOn } from './target.ts'
import { useLiveThreads } from './use-live-threads.ts'
import { useMargin } from './use-margin.ts'
import { useColleagues } from './words-field.tsx'

type Props = {
  articleId: number
  actorId: number
  /** The hash of the text on the page, on which a remark is made. */
  hash: string
  threads: Thread[]
  /** Which parts have open remarks, as the page was drawn; others are read beside the text as they come. */
  marks: RemarkMarks | null
  /** The article as it is read. */
  children: ReactNode
}

const NEW = 'new'

/** The article with what colleagues have to say about it: marks in the text, and the threads beside it or under it. */
export function Remarks({ articleId, actorId, hash, threads: given, marks, children }: Props) {
  const threads = useLiveThreads(articleId, hash, given, marks)
  const t = useTranslations('remarks')
  const { refresh } = useRouter()
  const hydrated = useHydrated()
  const [text, setText] = useState<HTMLElement | null>(null)
  const [margin, setMargin] = useState<HTMLElement | null>(null)
  const [shown, setShown] = useState<Shown>('open')
  const [now, setNow] = useState<number | null>(null)
  const [target, setTarget] = useState<Target | null>(null)
  const [seen, setSeen] = useState(hash)
  const frame = useRef<HTMLDivElement>(null)
  const colleagues = useColleagues(articleId, hash)
  const ordered = useMemo(() => inReadingOrder(threads), [threads])
  const cards = ordered.filter((thread) => thread.id === now || shownBy(shown, thread, actorId))
  const spans = useMemo(() => marksOf(cards, now, target), [cards, now, target])
  useHighlights(text, spans)

  const topOf = useCallback(
    (key: string) => {
      const thread = key === NEW ? null : threads.find(({ id }) => String(id) === key)
      const [span] = key === NEW ? (target?.spans ?? []) : (thread?.place.spans ?? [])
      const range = text && span && rangeOf(text, span)
      if (!range || !margin) return null
      return Math.max(0, range.getBoundingClientRect().top - margin.getBoundingClientRect().top)
    },
    [text, margin, threads, target],
  )
  const keys = `${target ? NEW : ''} ${cards.map(({ id }) => id).join(' ')} ${hash}`
  useMargin(margin, keys, target ? NEW : now === null ? null : String(now), topOf)

  const look = useCallback(
    (id: number) => {
      setNow(id)
      const span = threads.find((thread) => thread.id === id)?.place.spans[0]
      const range = text && span ? rangeOf(text, span) : null
      const box = range?.getBoundingClientRect()
      if (box && (box.top < 60 || box.bottom > innerHeight - 60)) {
        scrollBy({ top: box.top - innerHeight / 3, behavior: 'smooth' })
      }
    },
    [threads, text],
  )

  useEffect(() => {
    const go = () => {
      const id = Number(/^#remark-(\d+)$/.exec(location.hash)?.[1])
      if (threads.some((thread) => thread.id === id)) look(id)
    }
    if (text) go()
    addEventListener('hashchange', go)
    return () => removeEventListener('hashchange', go)
  }, [threads, text, look])

  // The page has another text by now: what somebody is writing about is looked for in it.
  useEffect(() => {
    if (!text || seen === hash) return
    setSeen(hash)
    setTarget((was) => was && stillMeant(text, was))
  }, [text, hash, seen])

  // What was written in is gone, and the focus with it: it goes on where remarks are made.
  const close = () => {
    setTarget(null)
    frame.current?.querySelector<HTMLElement>('[data-key="remark"]')?.focus({ preventScroll: true })
  }
  const step = (by: 1 | -1) => {
    const at = cards.findIndex(({ id }) => id === now)
    const next = at < 0 ? cards.at(by > 0 ? 0 : -1) : cards[at + by]
    if (!next) return
    look(next.id)
    document.getElementById(`remark-${next.id}`)?.querySelector('button')?.focus({ preventScroll: true })
  }
  const press = (event: MouseEvent) => {
    if (!getSelection()?.isCollapsed || !text) return
    const met = cards.find((thread) => thread.place.spans.some((span) => isAt(text, span, event)))
    if (met) setNow(met.id)
  }
  return (
    <div ref={frame} className={styles.frame} data-cards={cards.length > 0 || target !== null || undefined}>
      <RemarksBar
        {...{ threads, actorId, shown, hydrated }}
        onShow={setShown}
        onStep={step}
        onRemark={() => text && setTarget(targetOn(text))}
      />
      <div className={styles.columns}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys go from remark to remark by themselves */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a press on marked words is a short way to their remark */}
        <div className={styles.text} ref={setText} onClick={press}>
          {children}
          {target ? null : <Bubble text={text} onRemark={() => text && setTarget(targetOn(text))} />}
        </div>
        <section aria-label={t('title')} className={styles.margin}>
          <ol ref={setMargin} className={styles.list} data-laid={hydrated || undefined}>
            {target ? (
              <li data-card={NEW} className={styles.new}>
                <Composer
                  {...{ articleId, hash, target, colleagues }}
                  places={text ? placesOn(text) : []}
                  onTarget={setTarget}
                  onClose={close}
                  onMade={(id) => {
                    close()
                    setShown('open')
                    setNow(id)
                    refresh()
                  }}
                />
              </li>
            ) : null}
            {cards.map((thread) => (
              <li key={thread.id} data-card={thread.id}>
                <RemarkCard
                  thread={thread}
                  isNow={thread.id === now}
                  colleagues={colleagues}
                  onLook={() => look(thread.id)}
                  take={(decide) => decide(`/api/desk/remarks/${thread.id}/take`, { hash })}
                  onDone={refresh}
                />
              </li>
            ))}
          </ol>
          {cards.length === 0 && threads.length > 0 && !target ? (
            <p className={styles.none}>{t(`none.${shown}`)}</p>
          ) : null}
        </section>
      </div>
    </div>
  )
}

function marksOf(cards: readonly Thread[], now: number | null, target: Target | null): MarkedSpan[] {
  const made = cards.flatMap(({ id, isOpen, place }) =>
    isOpen || id === now
      ? place.spans.map((span): MarkedSpan => ({ ...span, look: id === now ? 'remark-now' : 'remark' }))
      : [],
  )
  return [...made, ...(target?.spans ?? []).map((span): MarkedSpan => ({ ...span, look: 'remark-new' }))]
}

function isAt(
  text: HTMLElement,
  span: MarkedSpan | Thread['place']['spans'][number],
  event: MouseEvent,
): boolean {
  if (span.from === undefined) return placeAround(event.target as Node)?.at === span.at
  const boxes = [...(rangeOf(text, span)?.getClientRects() ?? [])]
  const { clientX: x, clientY: y } = event
  return boxes.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
}
