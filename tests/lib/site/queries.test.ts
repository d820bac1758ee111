import { beforeEach, describe, expect, test } from '@jest/globals'
import { readArticle, readMasthead, readStories } from '#lib/site/queries.ts'
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

describe('what readers may read', () => {
  test('is no article before its release, however many have signed it', async () => {
    for (const position of [1, 5]) {
      const { article } = await readArticle(await walkTo(position))
      expect(article).toEqual({ kind: 'missing' })
    }
    expect((await readStories(10)).stories).toEqual([])
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
    expect((await readStories(10)).stories).toHaveLength(1)
  })

  test('is the public note alone after a takedown', async () => {
    const articleId = await liveArticle()
    await withdraw('third', articleId)
    const { article } = await readArticle(articleId)
    expect(article).toMatchObject({ kind: 'withdrawn', publicNote: '本报已撤下这篇报道。' })
    expect(article).not.toHaveProperty('content')
    expect((await readStories(10)).stories).toEqual([])
  })

  test('lists the newest first, of all channels or of one and its children', async () => {
    await sql(
      'owner',
      `insert into channel (slug, name, parent_id) select 'port', '港口', id from channel where slug = 'city'`,
    )
    const ids: Record<string, number> = {}
    for (const channel of ['city', 'port', 'news'])
      ids[channel] = await liveArticle(wholeContent({ channel }))
    const listed = async (channel?: string) =>
      (await readStories(10, channel)).stories.map(({ articleId }) => articleId)
    expect(await listed()).toEqual([ids.news, ids.port, ids.city])
    expect(await listed('city')).toEqual([ids.port, ids.city])
    expect(await listed('port')).toEqual([ids.port])
    expect((await readStories(1)).stories).toHaveLength(1)
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
