import { beforeEach, describe, expect, test } from '@jest/globals'
import { listAudit } from '#lib/audit/queries.ts'
import { readChannels, readPaper, readReasons, readStyle } from '#lib/paper/queries.ts'
import { saveChannels } from '#lib/paper/save-channels.ts'
import { filledIn, savePaper } from '#lib/paper/save-paper.ts'
import { savePartnerLinks } from '#lib/paper/save-partner-links.ts'
import { saveReturnReasons } from '#lib/paper/save-return-reasons.ts'
import { saveStyle } from '#lib/paper/save-style.ts'
import type { KeptChannel } from '#lib/paper/schema.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { type Command, expectOk } from '#lib/platform/command.ts'
import { readMasthead } from '#lib/site/read-stories.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { actor, as, freshWorld, sendBack, walkTo } from '#tests/support/world.ts'

beforeEach(freshWorld)

const hostile = '<img src=x onerror=alert(1)> {n, plural, other {}} 「’'

const paperNow = async () => asSeen(filledIn(await readPaper()))
const linksNow = async () => asSeen((await readPaper()).partnerLinks)
const channelsNow = async () => asSeen(await readChannels())
const reasonsNow = async () => asSeen(await readReasons())
const styleNow = async () => asSeen({ off: await readStyle() })
const outdated = { ok: false, refusal: { code: 'settings-outdated' } }
const lastChanges = async () =>
  (await listAudit(await actor('chief'), {}, null))?.events[0]?.changes.map(
    ({ subject, attribute, was, is }) => [subject, attribute, was, is],
  )

test('the paper’s words are kept as they were typed, told in the audit, and stand around every page', async () => {
  const { seen, value } = await paperNow()
  const paper = { ...value, icp: ' 京ICP备00000000号 ', slogan: hostile, creditStyle: 'editors' }
  const { seen: next } = expectOk(await as('admin', savePaper, { seen, paper }))
  expect(next).toBe((await paperNow()).seen)
  const { paper: printed } = await readMasthead()
  expect(printed).toMatchObject({
    ...{ name: '三审日报', slogan: hostile, icp: '京ICP备00000000号', creditStyle: 'editors' },
  })
  expect(await lastChanges()).toEqual([
    ['', 'icp', '', '京ICP备00000000号'],
    ['', 'slogan', '', hostile],
    ['', 'creditStyle', 'stages', 'editors'],
  ])
})

test('partner links and the paper’s words are two forms of one thing: neither undoes the other', async () => {
  const paper = await paperNow()
  const links = await linksNow()
  const sites = [{ name: hostile.slice(0, 40), url: 'https://library.example/a?b=c&d=e' }]
  expectOk(await as('chief', savePartnerLinks, { seen: links.seen, links: sites }))
  expectOk(
    await as('admin', savePaper, { seen: paper.seen, paper: { ...paper.value, address: '城中路 1 号' } }),
  )
  expect(await readPaper()).toMatchObject({ partnerLinks: sites, address: '城中路 1 号' })
})

test.each(['javascript:alert(1)', '//elsewhere.example', 'library.example', 'https://a:b@c.example'])(
  'a partner link does not lead to %s',
  async (url) => {
    const { seen } = await linksNow()
    const before = await fingerprint()
    expect(await as('chief', savePartnerLinks, { seen, links: [{ name: '站', url }] })).toEqual({
      ok: false,
      refusal: { code: 'invalid', fields: { 'links.0.url': { code: 'not-a-web-address' } } },
    })
    expect(await fingerprint()).toBe(before)
  },
)

test('what is wrong is said beside its field, and nothing is kept of it', async () => {
  const { seen, value } = await paperNow()
  const before = await fingerprint()
  const paper = { ...value, name: ' ', reportEmail: 'nobody', slogan: 'a\nb', organiser: 'x\u202ey' }
  expect(await as('chief', savePaper, { seen, paper })).toMatchObject({
    refusal: {
      code: 'invalid',
      fields: {
        'paper.name': { code: 'required' },
        'paper.reportEmail': { code: 'not-an-email' },
        'paper.slogan': { code: 'single-line' },
        'paper.organiser': { code: 'forbidden-character' },
      },
    },
  })
  expect(await fingerprint()).toBe(before)
})

test('a rule of house style that is switched off is kept in the order of all rules, and told in the audit', async () => {
  const { seen } = await styleNow()
  const style = { off: ['ellipsis', 'half-width-mark', 'ellipsis'] }
  expectOk(await as('chief', saveStyle, { seen, style }))
  expect(await readStyle()).toEqual(['half-width-mark', 'ellipsis'])
  expect(await lastChanges()).toEqual([
    ['ellipsis', 'asked', '', 'no'],
    ['half-width-mark', 'asked', '', 'no'],
  ])
  const before = await fingerprint()
  expect(
    await as('chief', saveStyle, { ...(await styleNow()), style: { off: ['no-such-rule'] } }),
  ).toMatchObject({ refusal: { code: 'invalid' } })
  expect(await fingerprint()).toBe(before)
})

test('a rule that was kept as off and is no rule any more is nothing', async () => {
  await sql('owner', `insert into setting (key, value) values ('house-style', '{"off": ["gone", "dash"]}')`)
  expect(await readStyle()).toEqual(['dash'])
})

describe('channels', () => {
  beforeEach(async () => {
    await sql('owner', 'delete from channel')
    await sql(
      'owner',
      `insert into channel (slug, name, position)
       values ('news', '要闻', 1), ('city', '城事', 2), ('economy', '经济', 3), ('culture', '文化', 4)`,
    )
  })

  const channel = (slug: string, name: string, parentSlug: string | null = null): KeptChannel => ({
    ...{ slug, name, parentSlug, retired: false },
  })

  test('are added under new ones too, renamed, retired and brought back', async () => {
    const first = await channelsNow()
    const [news, city, economy, culture] = first.value as [KeptChannel, KeptChannel, KeptChannel, KeptChannel]
    const channels = [
      channel('street', '街巷', 'district'),
      { ...city, name: hostile.slice(0, 20) },
      channel('district', '城区'),
      news,
      economy,
      { ...culture, retired: true },
    ]
    expectOk(await as('chief', saveChannels, { seen: first.seen, channels }))
    const second = await channelsNow()
    expect(second.value).toEqual(channels)
    expect(await lastChanges()).toEqual(
      expect.arrayContaining([
        ['city', 'name', '城事', hostile.slice(0, 20)],
        ['street', 'parent', '', 'district'],
        ['culture', 'retired', '', 'yes'],
        ['', 'order', 'news city economy culture', 'street city district news economy culture'],
      ]),
    )
    const back = second.value.map((each) => ({ ...each, retired: false, parentSlug: null }))
    expectOk(await as('admin', saveChannels, { seen: second.seen, channels: back }))
    expect((await channelsNow()).value).toEqual(back)
  })

  test('that were retired keep the time at which they were', async () => {
    const retire = async () => {
      const { seen, value } = await channelsNow()
      const channels = value.map((each) => ({ ...each, retired: each.slug === 'culture' }))
      expectOk(await as('chief', saveChannels, { seen, channels }))
      const [row] = await sql<{ at: string }>(
        'owner',
        `select retired_at::text as at from channel where slug = 'culture'`,
      )
      return row?.at
    }
    expect(await retire()).toBe(await retire())
  })

  test('keep their slug for good, in raw SQL too', async () => {
    await expect(sql('app', `update channel set slug = 'town' where slug = 'city'`)).rejects.toThrow(
      /permission denied/,
    )
  })

  test('have slugs that an address can carry', async () => {
    const { seen, value } = await channelsNow()
    for (const slug of ['City', '城', 'a/b', '-a', 'a--b', '../x']) {
      const channels = [...value, channel(slug, '新')]
      expect(await as('chief', saveChannels, { seen, channels })).toMatchObject({
        refusal: { fields: { 'channels.4.slug': { code: 'wrong-slug' } } },
      })
    }
  })
})

describe('reasons for returns', () => {
  test('get a key of their own, and keep it', async () => {
    const { seen, value } = await reasonsNow()
    const added = { key: null, zh: hostile.slice(0, 30), en: 'Facts!', retired: false }
    const reserved = { key: null, zh: '撤了', en: 'Withdrawal', retired: false }
    const { seen: next } = expectOk(
      await as('chief', saveReturnReasons, { seen, reasons: [added, ...value, reserved] }),
    )
    const second = await reasonsNow()
    expect(second.seen).toBe(next)
    expect(second.value.map(({ key }) => key)).toEqual([
      ...['facts-2', 'facts', 'source', 'wording', 'structure', 'policy', 'other', 'withdrawal-2'],
    ])
    expect(second.value[0]?.zh).toBe(hostile.slice(0, 30))
  })

  test('that were given keep their words, and can be retired', async () => {
    expectOk(await sendBack('reviewer', await walkTo(2), 0))
    const { seen, value } = await reasonsNow()
    const change = (part: object) => ({
      seen,
      reasons: value.map((each) => (each.key === 'facts' ? { ...each, ...part } : each)),
    })
    const before = await fingerprint()
    expect(await as('chief', saveReturnReasons, change({ zh: '写得真好' }))).toMatchObject({
      refusal: { code: 'invalid', fields: { 'reasons.0.zh': { code: 'reason-used' } } },
    })
    expect(await fingerprint()).toBe(before)
    expectOk(await as('chief', saveReturnReasons, change({ retired: true })))
    expect(await sendBack('reviewer', await walkTo(2), 0)).toMatchObject({ ok: false })
  })
})

const twice: [string, Command<unknown>, () => Promise<object>, () => Promise<object>][] = [
  [
    'the paper',
    savePaper,
    async () => ({ ...(await paperNow()), paper: { ...(await paperNow()).value, icp: '甲' } }),
    async () => ({ ...(await paperNow()), paper: { ...(await paperNow()).value, icp: '乙' } }),
  ],
  [
    'the partner links',
    savePartnerLinks,
    async () => ({ ...(await linksNow()), links: [{ name: '甲', url: 'https://a.example' }] }),
    async () => ({ ...(await linksNow()), links: [{ name: '乙', url: 'https://b.example' }] }),
  ],
  [
    'the channels',
    saveChannels,
    async () => ({ ...(await channelsNow()), channels: [...(await channelsNow()).value].reverse() }),
    async () => {
      const { seen, value } = await channelsNow()
      return { seen, channels: value.map((each) => ({ ...each, retired: each.slug === 'city' })) }
    },
  ],
  [
    'the house style',
    saveStyle,
    async () => ({ ...(await styleNow()), style: { off: ['dash'] } }),
    async () => ({ ...(await styleNow()), style: { off: ['ellipsis'] } }),
  ],
  [
    'the reasons',
    saveReturnReasons,
    async () => ({ ...(await reasonsNow()), reasons: [...(await reasonsNow()).value].reverse() }),
    async () => {
      const { seen, value } = await reasonsNow()
      return { seen, reasons: value.map((each) => ({ ...each, retired: each.key === 'other' })) }
    },
  ],
]

describe.each(twice)('of two keepers at once, %s hears the first', (_name, command, one, other) => {
  const asked = ({ value: _, ...input }: Record<string, unknown>) => input

  test('and the second is told, with nothing undone', async () => {
    const [first, second] = [asked((await one()) as never), asked((await other()) as never)]
    expectOk(await as('chief', command, first))
    const before = await fingerprint()
    expect(await as('admin', command, second)).toEqual(outdated)
    expect(await fingerprint()).toBe(before)
  })

  test('also when both press at the same moment', async () => {
    const [first, second] = [asked((await one()) as never), asked((await other()) as never)]
    const answers = await Promise.all([as('chief', command, first), as('admin', command, second)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual(outdated)
  })
})
