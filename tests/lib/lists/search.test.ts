import { beforeEach, expect, test } from '@jest/globals'
import { keepMissingWords, keepWords } from '#lib/lists/keep-words.ts'
import { listArticles } from '#lib/lists/list-articles.ts'
import { expectOk } from '#lib/platform/command.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import {
  actor,
  approve,
  begin,
  bodyOf,
  castNames,
  freshWorld,
  liveArticle,
  publish,
  recall,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const about = (words: string) => wholeContent({ body: bodyOf(`清晨六点半，${words}。`) })

/** Who of the whole cast finds an article by these words. */
async function findersOf(words: string): Promise<CastName[]> {
  const finders: CastName[] = []
  for (const name of castNames) {
    if ((await listArticles(await actor(name), { q: words }, null)).rows.length > 0) finders.push(name)
  }
  return finders
}

const desk: CastName[] = ['reporter', 'editor', 'editor2', 'chief']
const staff = castNames.filter((name) => name !== 'reader')

test('a draft is found by its words by its author and the editors, and by nobody else', async () => {
  await keepWords(await begin('reporter', about('桂花开了')))
  expect(await findersOf('桂花')).toEqual(desk)
})

test('under review it is found by the whole newsroom, and never by a reader', async () => {
  await keepWords(await walkTo(2, about('桂花开了')))
  expect(await findersOf('桂花')).toEqual(staff)
})

test('taken back and rewritten, the new words are the desk’s alone; what was handed in stays findable as it was', async () => {
  const articleId = await walkTo(1, about('桂花开了'))
  expectOk(await recall('reporter', articleId))
  expectOk(await write('reporter', articleId, about('菊花谢了')))
  await keepWords(articleId)
  expect(await findersOf('菊花')).toEqual(desk)
  expect(await findersOf('桂花')).toEqual(staff)
  // Handed in again, the newest frozen text is what it is found by.
  expectOk(await submit('reporter', articleId))
  await keepWords(articleId)
  expect(await findersOf('菊花')).toEqual(staff)
  expect(await findersOf('桂花')).toEqual([])
})

test('a live text is found by its words while a correction of it is being written', async () => {
  const articleId = await liveArticle(about('桂花开了'))
  expectOk(await write('reporter', articleId, { ...about('菊花谢了'), correction: '是菊花。' }))
  expectOk(await submit('reporter', articleId))
  expectOk(await recall('reporter', articleId))
  expectOk(await write('reporter', articleId, { ...about('荷花谢了'), correction: '是荷花。' }))
  await keepWords(articleId)
  for (const flower of ['桂花', '菊花']) expect([flower, await findersOf(flower)]).toEqual([flower, staff])
  expect(await findersOf('荷花')).toEqual(desk)
})

test('who wrote in it at a stage finds it by its words when it is back with its author', async () => {
  const articleId = await walkTo(2)
  expectOk(await write('reviewer', articleId, about('桂花开了')))
  await keepWords(articleId)
  expect(await findersOf('桂花')).toEqual(staff)
})

test('titles, bylines and tags are found too, each word of a search', async () => {
  const articleId = await begin(
    'editor',
    wholeContent({
      kicker: '民生',
      title: '夜市重新开街',
      tags: ['餐具'],
      byline: [{ role: '记者', name: '江若水' }],
    }),
  )
  await keepWords(articleId)
  for (const words of ['民生', '夜市重新', '餐具', '江若水', '开街 清晨', '夜']) {
    expect([words, await findersOf(words)]).toEqual([words, ['editor', 'editor2', 'chief']])
  }
  expect(await findersOf('开街 傍晚')).toEqual([])
})

test('each save asks once for the words to be kept, and what was missed is caught up with', async () => {
  const articleId = await begin('reporter', about('桂花开了'))
  for (const flower of ['菊花', '荷花']) expectOk(await write('reporter', articleId, about(flower)))
  const jobs = await sql('app', `select key from graphile_worker.jobs where task_identifier = 'keep-words'`)
  expect(jobs).toEqual([{ key: `keep-words:${articleId}` }])
  const other = await begin('reporter', about('梅花开了'))
  await sql(
    'owner',
    `do $$ begin set local session_replication_role = replica;
       update draft set updated_at = now() - interval '1 minute' where article_id = ${other}; end $$`,
  )
  await keepMissingWords()
  expect(await findersOf('梅花')).toEqual(desk)
  expect(await findersOf('荷花')).toEqual([])
  await keepWords(articleId)
  await keepWords(articleId)
  expect(await findersOf('荷花')).toEqual(desk)
  expect(await findersOf('桂花')).toEqual([])
})

test('after the release the words of the older texts go', async () => {
  const articleId = await walkTo(2, about('桂花开了'))
  await keepWords(articleId)
  expectOk(await write('reviewer', articleId, about('菊花谢了')))
  expectOk(await approve('reviewer', articleId))
  for (const name of ['second', 'third'] as const) expectOk(await approve(name, articleId))
  expectOk(await publish('third', articleId))
  await keepWords(articleId)
  expect(await sql('app', 'select distinct hash from article_words')).toHaveLength(1)
  expect(await findersOf('菊花')).toEqual(staff)
})
