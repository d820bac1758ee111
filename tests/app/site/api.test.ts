import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import {
  articleDocument,
  articlesDocument,
  channelsDocument,
  openApiDocument,
} from '#app/api/v1/documents.tsx'
import { env } from '#lib/platform/env.ts'
import { TURNS_AT } from '#lib/site/finished-document.ts'
import {
  channelListSchema,
  newsListSchema,
  newsObjectSchema,
  problemSchema,
} from '#lib/site/machines/news-object.ts'
import { uriOf } from '#lib/site/machines/uri.ts'
import { askRoute } from '#tests/support/ask-route.ts'
import { embargoedArticle, endEmbargo } from '#tests/support/embargo.ts'
import { bodyOf, freshWorld, liveArticle, walkTo, wholeContent, withdraw } from '#tests/support/world.ts'

beforeEach(freshWorld)

// The judges are made elsewhere: ajv with the schema of the IPTC, and a validator of OpenAPI documents.
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
const isNinjs = ajv.compile(
  JSON.parse(await readFile('tests/support/standards/ninjs-schema_3.1.json', 'utf8')),
)

const one = (articleId: number | string) => askRoute(articleDocument, { id: String(articleId) })

async function list(params: { slug?: string; id?: string } = {}) {
  const { text } = await askRoute(articlesDocument, params)
  return newsListSchema.parse(JSON.parse(text))
}

const hostile = `"</script>{}[]|\\ 'a' & <b>`

describe('an article in the API', () => {
  test('is ninjs 3.1, says the schema of the IPTC, with every part filled in', async () => {
    const articleId = await liveArticle(
      wholeContent({
        ...{ title: hostile, kicker: hostile, subtitle: hostile, shortTitle: '公园', summary: hostile },
        ...{ dateline: '本报鹏城电', ai: '图表由工具生成。', tags: ['公园', '<签>"'] },
        byline: [{ role: '记者', name: '林晓帆' }],
        source: {
          ...{ kind: 'reprint', name: '云汀新闻网', originalTitle: '原题', author: '顾临' },
          url: 'https://例子.example/路?a=[1]|2&b=%zz#x#y',
        },
        body: bodyOf('清晨六点半，公园开门。', hostile),
      }),
    )
    const { status, headers, text } = await one(articleId)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const item = JSON.parse(text)
    expect(isNinjs(item) || isNinjs.errors).toBe(true)
    expect(newsObjectSchema.parse(item)).toMatchObject({
      uri: `${env().SITE_URL}/article/${articleId}`,
      representationType: 'full',
      title: hostile,
      by: '记者 林晓帆',
      located: '本报鹏城电',
      copyrightHolder: '云汀新闻网',
    })
    expect(item.people).toContainEqual({ name: '方正言', rel: '三审' })
    expect(item.bodies[0].value).toContain('<p>清晨六点半，公园开门。</p>')
    expect(item.bodies[0].value).not.toContain('</script>')
  })

  test('is ninjs 3.1 when it has nothing but a title and a text', async () => {
    const item = JSON.parse((await one(await liveArticle())).text)
    expect(isNinjs(item) || isNinjs.errors).toBe(true)
  })

  test('is gone with its public note at once when it is taken down', async () => {
    const articleId = await liveArticle()
    await withdraw('third', articleId)
    const { status, headers, text } = await one(articleId)
    expect([status, headers.get('content-type')]).toEqual([410, 'application/problem+json; charset=utf-8'])
    expect(problemSchema.parse(JSON.parse(text))).toMatchObject({
      status: 410,
      detail: '本报已撤下这篇报道。',
    })
    expect((await list()).items).toEqual([])
  })

  test('is unknown before its release, and under whatever is no number', async () => {
    for (const id of [await walkTo(5), 999_999, 0, '1e3', '2147483648', "1'--", '../1', '']) {
      const { status, text } = await one(id)
      expect([id, status, JSON.parse(text).status]).toEqual([id, 404, 404])
    }
  })

  test('appears by itself when its embargo ends', async () => {
    const articleId = await embargoedArticle()
    expect((await one(articleId)).status).toBe(404)
    expect((await list()).items).toEqual([])
    const { headers } = await askRoute(articlesDocument, {})
    expect(Number(headers.get(TURNS_AT))).toBeGreaterThan(Date.now())
    await endEmbargo(articleId)
    expect((await one(articleId)).status).toBe(200)
    expect((await list()).items).toHaveLength(1)
  })
})

describe('a list in the API', () => {
  test('has each article in brief, and is sound as ninjs', async () => {
    await liveArticle()
    const { items, next } = await list()
    expect(next).toBeNull()
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ representationType: 'partial' })
    expect(items[0]).not.toHaveProperty('bodies')
    expect(isNinjs(items[0]) || isNinjs.errors).toBe(true)
  })

  test('goes on before an article, also one that was taken down', async () => {
    const [first, second, third] = [await liveArticle(), await liveArticle(), await liveArticle()]
    await withdraw('third', second)
    const ids = async (id: number) =>
      (await list({ id: String(id) })).items.map(({ altIds }) => Number(altIds[0]?.value))
    expect(await ids(third)).toEqual([first])
    expect(await ids(second)).toEqual([first])
    expect(await ids(first)).toEqual([])
  })

  test('of a channel has its own, and there is none of an unknown channel or before an unknown article', async () => {
    await liveArticle(wholeContent({ channel: 'city' }))
    await liveArticle(wholeContent({ channel: 'news' }))
    expect((await list({ slug: 'city' })).items).toHaveLength(1)
    for (const params of [
      { slug: 'nowhere' },
      { slug: hostile },
      { id: '77' },
      { id: '999999999999' },
      { slug: 'city', id: 'x' },
    ])
      expect((await askRoute(articlesDocument, params)).status).toBe(404)
  })

  test('of channels leads to each of them', async () => {
    const { channels } = channelListSchema.parse(JSON.parse((await askRoute(channelsDocument, {})).text))
    expect(channels.find(({ slug }) => slug === 'city')).toMatchObject({
      name: '城事',
      articles: `${env().SITE_URL}/api/v1/channels/city/articles`,
    })
  })
})

test('the OpenAPI document is one, says a validator, and its schemas hold for what is answered', async () => {
  const document = JSON.parse((await askRoute(openApiDocument, {})).text)
  const result = await new Validator().validate(structuredClone(document))
  expect(result.valid || result.errors).toBe(true)
  ajv.addSchema({ ...document, $id: 'https://api.example/openapi.json' })
  const articleId = await liveArticle()
  const answers = { Article: (await one(articleId)).text, Articles: JSON.stringify(await list()) }
  for (const [name, text] of Object.entries(answers)) {
    const isSound = ajv.compile({ $ref: `https://api.example/openapi.json#/components/schemas/${name}` })
    expect(isSound(JSON.parse(text)) || isSound.errors).toBe(true)
  }
})

test('any web address becomes a URI that a strict reader takes', () => {
  const isUri = ajv.compile({ type: 'string', format: 'uri' })
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'grapheme' }),
      (url, tail) => {
        const address = `${url}${tail}`
        if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return
        expect([uriOf(address), isUri(uriOf(address))]).toEqual([uriOf(address), true])
      },
    ),
  )
})
