'use client'

import { useEffect, useState } from 'react'
import { send } from '#components/desk/send.ts'
import { type SaveNews, useSaveNews } from '#components/editor/save-news.ts'
import type { Weight } from '#lib/review/read-weight-of.ts'
import { WeightLine } from './weight-line.tsx'

type Props = { articleId: number; news: SaveNews }

/** Says beside a text that is being written that it will need more signatures than others, as soon as a save says so. */
export function WeightWatch({ articleId, news }: Props) {
  const savedAt = useSaveNews(news, () => {
    const state = news.now()
    return state.kind === 'saved' ? state.at : null
  })
  const [weight, setWeight] = useState<Weight | null>(null)
  const isIdle = weight?.hasRules === false
  useEffect(() => {
    if (savedAt === null || isIdle) return
    let isOver = false
    void send<Weight>(`/api/desk/articles/${articleId}/weight`, undefined, { method: 'GET' }).then(
      (result) => {
        if (!isOver && result.ok) setWeight(result.value)
      },
    )
    return () => {
      isOver = true
    }
  }, [articleId, savedAt, isIdle])
  return (
    <div aria-live="polite">
      {weight?.due ? (
        <WeightLine due={weight.due} workflow={weight.workflow} isOnDesk={weight.isOnDesk} />
      ) : null}
    </div>
  )
}
