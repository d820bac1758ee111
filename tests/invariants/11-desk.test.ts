import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import {
  begin,
  film,
  open,
  picture,
  publish,
  sign,
  sound,
  type Walk,
  walkTo,
  withdrawing,
  words,
} from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const claiming = ({ roundId }: Walk, position: number, who: keyof typeof person) =>
  row('claim', { round_id: roundId, position, person_id: person[who] })

test('a claim is for who may sign the open stage, in their own name, and expires by the database clock', async () => {
  const walk = await walkTo(2)
  await attack('not-entitled', 'second', claiming(walk, 2, 'second'))
  await attack('out-of-order', 'second', claiming(walk, 3, 'second'))
  await attack('not-the-actor', 'reviewer', claiming(walk, 2, 'reviewer2'))
  await attack('own-text', 'reporter', claiming(walk, 2, 'reporter'))
  await act('reviewer', {
    text: `insert into claim (round_id, position, person_id, claimed_at, expires_at)
           values ($1, 2, $2, now(), now() + interval '10 years')`,
    values: [walk.roundId, person.reviewer],
  })
  expect(
    await sql(
      'app',
      `select expires_at between now() + interval '9 minutes' and now() + interval '10 minutes' as soon from claim`,
    ),
  ).toEqual([{ soon: true }])
})

test('a claim holds up nobody against the laws, and ends with its round', async () => {
  const walk = await walkTo(2)
  await act('reviewer', claiming(walk, 2, 'reviewer'))
  await act(
    'reporter',
    `insert into urgent_mark (article_id, person_id) values (${walk.articleId}, ${person.reporter})`,
  )
  await sign(walk, 2, 'reviewer2')
  await sign(walk, 3)
  await sign(walk, 4)
  await publish(walk)
  expect(await sql('app', 'select 1 from claim union all select 1 from urgent_mark')).toEqual([])
})

test('what is urgent is somebody’s word, and nobody puts it into another mouth', async () => {
  const { articleId } = await walkTo(1)
  const mark = (who: keyof typeof person) =>
    `insert into urgent_mark (article_id, person_id) values (${articleId}, ${person[who]})`
  await attack('not-the-actor', 'reporter', mark('chief'))
  await attack('not-entitled', 'reader', mark('reader'))
  await attack('not-signed-in', null, mark('editor'))
  await act('editor', mark('editor'))
})

test('a saved view is its owner’s alone', async () => {
  const view = (who: keyof typeof person, name = '我的') =>
    row('saved_view', { person_id: person[who], name, query: 'state=live' })
  await attack('not-the-actor', 'reporter', view('chief'))
  await act('reporter', view('reporter'))
  await attack('not-the-actor', 'chief', 'delete from saved_view')
  await attack('not-the-actor', 'chief', `update saved_view set person_id = ${person.chief}`)
  await attack('not-the-actor', 'chief', `update saved_view set query = ''`)
})

test('channels and settings are kept by the administrator and the editor-in-chief', async () => {
  for (const who of ['reporter', 'editor', 'third', 'reader'] as const) {
    await attack('not-entitled', who, `update channel set name = '别的'`)
    await attack('not-entitled', who, `insert into channel (slug, name) values ('x', 'x')`)
    await attack('not-entitled', who, `update setting set value = '{"name": "别的"}'`)
    await attack('not-entitled', who, `insert into setting values ('x', '1')`)
  }
  await act('admin', `update setting set value = '{"name": "三审晚报"}' where key = 'paper'`)
  await act('chief', `update channel set name = '头条' where slug = 'news'`)
})

test('a picture has its bringer, and only a known one is frozen into a text, as large as it is', async () => {
  await attack('not-the-actor', 'reporter', picture('chief'))
  await attack('not-entitled', 'reader', picture('reader'))
  await attack('content-invalid', 'reporter', picture('reporter', '../../etc/passwd'))
  const cover = { sha256: 'b'.repeat(64), width: 1200, height: 800 }
  const draft = await begin('reporter', words('有图', { cover }))
  const opening = row('round', {
    article_id: draft.articleId,
    workflow_version_id: 1,
    opened_by: person.reporter,
  })
  await attack('medium-unknown', 'reporter', [
    opening,
    {
      text: `insert into revision (round_id, article_id, hash, created_by) select max(id), $1, $2, $3 from round`,
      values: [draft.articleId, draft.hash, person.reporter],
    },
  ])
  await act('reporter', picture('reporter', 'b'.repeat(64)))
  expect((await open(draft)).articleId).toBe(draft.articleId)
  const larger = await begin('reporter', words('有图', { cover: { ...cover, width: 1920 } }))
  await expect(open(larger)).rejects.toThrow('medium-unknown')
})

test('nobody empties the title or the channel of what was submitted', async () => {
  for (const [content, code] of [
    [words('  '), 'title-missing'],
    [words('\u3000\t'), 'title-missing'],
    [words('题', { channel: 'nowhere' }), 'channel-missing'],
  ] as const) {
    const walk = await walkTo(2)
    const [draft] = await act('reviewer', {
      text: 'update draft set content = $1, updated_by = $2 where article_id = $3 returning hash',
      values: [content, person.reviewer, walk.articleId],
    })
    await attack(
      code,
      'reviewer',
      row('revision', {
        round_id: walk.roundId,
        article_id: walk.articleId,
        hash: draft?.hash,
        created_by: person.reviewer,
      }),
    )
  }
})

test('an embargo ends after the release that it belongs to, and a scheduled release keeps its own', async () => {
  const walk = await walkTo(5)
  const waiting = (embargo: string) =>
    `insert into publication_schedule (round_id, revision_id, hash, at, person_id, embargo_until)
     select ${walk.roundId}, ${walk.revisionId}, '${walk.hash}', now() + interval '1 hour', ${person.third}, ${embargo}`
  await attack('too-early', 'third', waiting(`now() + interval '30 minutes'`))
  await act('third', waiting(`now() + interval '2 hours'`))
})

test('readers are told when they had it first, whatever the row says', async () => {
  const walk = await walkTo(5)
  await act('third', {
    text: `insert into publication (round_id, article_id, revision_id, hash, published_by, first_published_at)
           values ($1, $2, $3, $4, $5, '2001-01-01')`,
    values: [walk.roundId, walk.articleId, walk.revisionId, walk.hash, person.third],
  })
  expect(await sql('app', 'select first_published_at = published_at as same from publication')).toEqual([
    { same: true },
  ])
})

const figureOf = (sha256: string, size = {}) => ({
  type: 'figure',
  attrs: { sha256, width: 1200, height: 800, caption: '', credit: '', alt: '', ...size },
})
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: '公园开门。' }] }
const withPictures = (...content: unknown[]) =>
  words('有图', { body: { type: 'doc', content: [paragraph, ...content] } })

test('a picture anywhere in the text is a known one too, as large as it is', async () => {
  await act('reporter', picture('reporter', 'b'.repeat(64)))
  const known = figureOf('b'.repeat(64))
  const unknown = [
    figureOf('c'.repeat(64)),
    figureOf('b'.repeat(64), { width: 1920 }),
    figureOf('b'.repeat(64), { height: '0800' }),
    { ...known, attrs: null },
    { ...known, attrs: { ...known.attrs, sha256: null } },
    { ...known, attrs: { ...known.attrs, sha256: [known.attrs.sha256] } },
  ]
  for (const each of unknown) {
    for (const body of [
      [each],
      [known, { type: 'gallery', content: [known, each] }],
      [{ type: 'factBox', content: [paragraph, { type: 'gallery', content: [known, each] }] }],
      [{ type: 'nobody knows', content: [[each]] }],
    ]) {
      await expect(open(await begin('reporter', withPictures(...body)))).rejects.toThrow('medium-unknown')
    }
  }
  await open(await begin('reporter', withPictures(known, { type: 'gallery', content: [known, known] })))
})

const videoOf = (attrs = {}) => ({
  type: 'video',
  attrs: {
    ...{ sha256: 'f'.repeat(64), format: 'mp4', bytes: 9000, width: 640, height: 360, seconds: 12 },
    ...{ poster: 'b'.repeat(64), posterWidth: 1200, posterHeight: 800, caption: '', credit: '', alt: '' },
    ...attrs,
  },
})
const audioOf = (attrs = {}) => ({
  type: 'audio',
  attrs: {
    ...{ sha256: 'e'.repeat(64), format: 'mp3', bytes: 7000, seconds: 30 },
    ...{ caption: '', credit: '', alt: '', ...attrs },
  },
})

test('a clip anywhere in the text is a known one of its kind, as long and as large as it is, and so is what it begins with', async () => {
  await act('reporter', picture('reporter', 'b'.repeat(64)))
  await act('reporter', film('reporter'))
  await act('reporter', sound('reporter'))
  const unknown = [
    videoOf({ sha256: 'c'.repeat(64) }),
    videoOf({ sha256: 'b'.repeat(64), width: 1200, height: 800 }),
    videoOf({ sha256: 'e'.repeat(64), width: 0, height: 0, format: 'mp3', bytes: 7000, seconds: 30 }),
    videoOf({ sha256: null }),
    videoOf({ format: 'webm' }),
    videoOf({ bytes: 9001 }),
    videoOf({ width: 641 }),
    videoOf({ seconds: 13 }),
    videoOf({ seconds: null }),
    videoOf({ poster: 'c'.repeat(64) }),
    videoOf({ poster: null }),
    videoOf({ posterWidth: 0 }),
    videoOf({ poster: 'f'.repeat(64), posterWidth: 640, posterHeight: 360 }),
    { type: 'video', attrs: null },
    audioOf({ sha256: 'f'.repeat(64) }),
    audioOf({ sha256: 'f'.repeat(64), format: 'mp4', bytes: 9000, seconds: 12 }),
    audioOf({ seconds: 31 }),
    audioOf({ format: 'm4a' }),
    { type: 'audio' },
    figureOf('f'.repeat(64), { width: 640, height: 360 }),
    figureOf('e'.repeat(64), { width: 0, height: 0 }),
  ]
  for (const each of unknown) {
    for (const body of [
      [each],
      [{ type: 'factBox', content: [paragraph, { type: 'nobody knows', content: [[each]] }] }],
    ]) {
      await expect(open(await begin('reporter', withPictures(...body)))).rejects.toThrow('medium-unknown')
    }
  }
  const cover = { sha256: 'f'.repeat(64), width: 640, height: 360 }
  await expect(open(await begin('reporter', words('有片', { cover })))).rejects.toThrow('medium-unknown')
  await open(await begin('reporter', withPictures(videoOf(), audioOf(), videoOf({ poster: '' }))))
})

test('a reader has the clips of what is live, and what they begin with, until the takedown', async () => {
  await act('reporter', picture('reporter', 'b'.repeat(64)))
  await act('reporter', film('reporter'))
  await act('reporter', sound('reporter'))
  const seen = async () =>
    (await sql<{ sha256: string }>('reader', 'select sha256 from site.medium order by 1')).map(({ sha256 }) =>
      sha256.slice(0, 1),
    )
  const walk = await walkTo(5, 'reporter', withPictures(videoOf(), audioOf()))
  expect(await seen()).toEqual([])
  const publicationId = await publish(walk)
  expect(await seen()).toEqual(['b', 'e', 'f'])
  await act('third', withdrawing(walk.articleId, publicationId, 'third'))
  expect(await seen()).toEqual([])
})

test('a reader has the pictures of what is live, and of no draft, round or withdrawal', async () => {
  const seen = async () =>
    (await sql<{ sha256: string }>('reader', 'select sha256 from site.medium order by 1')).map(({ sha256 }) =>
      sha256.slice(0, 1),
    )
  for (const letter of 'abcd') await act('reporter', picture('reporter', letter.repeat(64)))
  await begin('reporter', withPictures(figureOf('d'.repeat(64))))
  const cover = { sha256: 'a'.repeat(64), width: 1200, height: 800 }
  const body = { type: 'doc', content: [paragraph, figureOf('b'.repeat(64)), figureOf('b'.repeat(64))] }
  const walk = await walkTo(5, 'reporter', words('有图', { cover, body }))
  await walkTo(4, 'reporter', withPictures(figureOf('c'.repeat(64))))
  expect(await seen()).toEqual([])
  const publicationId = await publish(walk)
  expect(await seen()).toEqual(['a', 'b'])
  await act('third', withdrawing(walk.articleId, publicationId, 'third'))
  expect(await seen()).toEqual([])
})

test('which pictures a frozen text shows is told by the laws alone', async () => {
  for (const letter of 'ab') await act('reporter', picture('reporter', letter.repeat(64)))
  const { revisionId } = await walkTo(5, 'reporter', withPictures(figureOf('a'.repeat(64))))
  for (const statement of [
    `insert into revision_medium values (${revisionId}, '${'b'.repeat(64)}')`,
    `update revision_medium set sha256 = '${'b'.repeat(64)}'`,
    'delete from revision_medium',
    'truncate revision_medium',
  ]) {
    await attack('42501', 'chief', statement)
    await expect(sql('owner', statement)).rejects.toThrow('evidence-is-permanent')
  }
  await expect(sql('reader', 'select * from public.revision_medium')).rejects.toThrow('permission denied')
})
