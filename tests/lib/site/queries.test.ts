import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Listed } from '#lib/site/listing.ts'
import { readArticle } from '#lib/site/read-article.ts'
import { readFront, readMasthead, readStories } from '#lib/site/read-stories.ts'
import { channels as seededChannels } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import {
  approve,
  begin,
  bodyOf,
  freshWorld,
  lend,
  liveArticle,
  publish,
  submit,
  walkOn,
  walkTo,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

async function live(articleId: number) {
  const { article } = await readArticle(articleId)
  if (article.kind !== 'live') throw new Error(`${articleId} is ${article.kind}`)
  return article
}

async function listed(kind: Listed['kind'] = 'all', name = '', before?: number) {
  const { page } = await readStories({ kind, name } as Listed, { before, limit: 2 })
  return page && { ids: page.stories.map(({ articleId }) => articleId), more: page.more }
}

describe('what readers may read', () => {
  test('is no article before its release, however many have signed it', async () => {
    for (const position of [1, 5]) {
      const { article } = await readArticle(await walkTo(position))
      expect(article).toEqual({ kind: 'missing' })
    }
    expect(await listed()).toEqual({ ids: [], more: false })
  })

  test('is the released revision with the people who signed it, stage by stage', async () => {
    const content = wholeContent({ kicker: '民生', body: bodyOf('第一段。', '第二段。') })
    const article = await live(await liveArticle(content))
    expect(article.content).toEqual(content)
    expect(article.credits.map(({ stageName, personName }) => `${stageName} ${personName}`).join(' ')).toBe(
      '编辑 周若溪 审读 沈砚秋 二审 韩雨桐 三审 方正言',
    )
  })

  test('names a delegate beside the person whose turn it was', async () => {
    const articleId = await walkTo(3)
    await approve('second2', articleId, { delegationId: await lend('second', 'second2') })
    await approve('third', articleId)
    await publish('third', articleId)
    expect((await live(articleId)).credits[2]?.personName).toBe('陆景行 代 韩雨桐')
  })

  test('is the old text while a correction is on its way, and both times after it', async () => {
    const articleId = await liveArticle()
    const first = await live(articleId)
    await write('reporter', articleId, wholeContent({ title: '更正后的标题', correction: '原标题有误。' }))
    expect((await live(articleId)).content.title).toBe(first.content.title)
    await walkOn(articleId, 5)
    await publish('third', articleId)
    const second = await live(articleId)
    expect(second.content.title).toBe('更正后的标题')
    expect(second.firstPublishedAt).toEqual(first.firstPublishedAt)
    expect(second.publishedAt.getTime()).toBeGreaterThan(first.publishedAt.getTime())
    expect((await listed())?.ids).toHaveLength(1)
  })

  test('is the public note alone after a takedown', async () => {
    const articleId = await liveArticle()
    await withdraw('third', articleId)
    const { article } = await readArticle(articleId)
    expect(article).toMatchObject({ kind: 'withdrawn', publicNote: '本报已撤下这篇报道。' })
    expect(article).not.toHaveProperty('content')
    expect(await listed()).toEqual({ ids: [], more: false })
  })

  test('lists the newest first, of all channels or of one and its children', async () => {
    await sql(
      'owner',
      `insert into channel (slug, name, parent_id) select 'port', '港口', id from channel where slug = 'city'`,
    )
    const ids: Record<string, number> = {}
    for (const channel of ['city', 'port', 'news'])
      ids[channel] = await liveArticle(wholeContent({ channel }))
    expect(await listed()).toEqual({ ids: [ids.news, ids.port], more: true })
    expect(await listed('channel', 'city')).toEqual({ ids: [ids.port, ids.city], more: false })
    expect(await listed('channel', 'port')).toEqual({ ids: [ids.port], more: false })
    expect(await listed('channel', 'nowhere')).toBeNull()
  })

  test('goes on from any article that ever was live, and from nothing else', async () => {
    const ids = [await liveArticle(), await liveArticle(), await liveArticle()] as [number, number, number]
    expect(await listed('all', '', ids[1])).toEqual({ ids: [ids[0]], more: false })
    await withdraw('third', ids[1])
    expect(await listed('channel', 'city', ids[1])).toEqual({ ids: [ids[0]], more: false })
    expect(await listed('all', '', 999)).toBeNull()
    expect(await listed('all', '', await walkTo(5))).toBeNull()
  })

  test('is found by its tags, as long as it is live and has them', async () => {
    const articleId = await liveArticle(wholeContent({ tags: ['公园', '100%'] }))
    await liveArticle(wholeContent({ tags: ['夜市'] }))
    expect(await listed('tag', '100%')).toEqual({ ids: [articleId], more: false })
    expect(await listed('tag', '公')).toBeNull()
    await write('reporter', articleId, wholeContent({ tags: ['绿地'], correction: '标签有误。' }))
    await walkOn(articleId, 5)
    await publish('third', articleId)
    expect(await listed('tag', '公园')).toBeNull()
    expect(await listed('tag', '绿地')).toEqual({ ids: [articleId], more: false })
    await withdraw('third', articleId)
    expect(await listed('tag', '绿地')).toBeNull()
  })

  test('has the article before and after it in its channel beside it, and what is like it first', async () => {
    const ids: number[] = []
    for (const tags of [['公园'], [], ['公园'], []]) ids.push(await liveArticle(wholeContent({ tags })))
    await liveArticle(wholeContent({ channel: 'news' }))
    const { beside } = await readArticle(ids[2] as number)
    expect([beside.previous?.articleId, beside.next?.articleId]).toEqual([ids[1], ids[3]])
    expect(beside.related.map(({ articleId }) => articleId)).toEqual([ids[0], ids[3], ids[1]])
    expect(beside.latest.map(({ channelSlug }) => channelSlug)).toEqual(['news'])
    await withdraw('third', ids[1] as number)
    expect((await readArticle(ids[2] as number)).beside.previous?.articleId).toBe(ids[0])
  })

  test('tells each correction with its day, the newest first', async () => {
    const articleId = await liveArticle()
    for (const correction of ['标题有误。', '地点有误。']) {
      await write('reporter', articleId, wholeContent({ title: correction, correction }))
      await walkOn(articleId, 5)
      await publish('third', articleId)
    }
    const { corrections, publishedAt } = await live(articleId)
    expect(corrections.map(({ note }) => note)).toEqual(['地点有误。', '标题有误。'])
    expect(corrections[0]?.correctedAt).toEqual(publishedAt)
  })

  test('is on the front page when it is among the newest of its channel, each once', async () => {
    const old = await liveArticle(wholeContent({ channel: 'culture' }))
    const young = await liveArticle(wholeContent({ channel: 'news' }))
    expect((await readFront()).stories.map(({ articleId }) => articleId)).toEqual([young, old])
  })

  test('brings the paper’s name and its channels with every page', async () => {
    const { paper, channels } = await readMasthead()
    expect(paper.name).toBe('三审日报')
    expect(channels.map(({ name }) => name)).toEqual(seededChannels.map(({ name }) => name))
  })

  test('shows a draft to nobody, not even its title in a list', async () => {
    const articleId = await begin('reporter')
    await submit('reporter', articleId)
    expect((await readArticle(articleId)).article.kind).toBe('missing')
  })
})
