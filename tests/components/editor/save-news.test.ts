import { expect, test } from '@jest/globals'
import { SaveNews } from '#components/editor/save-news.ts'

test('the letter is painted first, and then the line that says it is being saved', async () => {
  const news = new SaveNews({ kind: 'saved', at: '2026-03-01T12:00:00Z' })
  const told: string[] = []
  news.subscribe(() => told.push(news.now().kind))
  const painted = new Promise((resolve) => requestAnimationFrame(() => resolve([...told])))
  news.tell({ kind: 'saving' })
  expect(news.now()).toEqual({ kind: 'saving' })
  expect(await painted).toEqual([])
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(told).toEqual(['saving'])
})

test('what a person must settle is said at once', () => {
  const news = new SaveNews({ kind: 'new' })
  const told: unknown[] = []
  news.subscribe(() => told.push(news.trouble()))
  news.tell({ kind: 'conflict', theirs: null, met: null })
  expect(told).toEqual([{ kind: 'conflict', theirs: null, met: null }])
})
