import { describe, expect, test } from '@jest/globals'
import { canGive, canHaveChannels, canHaveReasons, reasonWords } from '#lib/paper/rules.ts'
import type { KeptChannel, ReturnReason } from '#lib/paper/schema.ts'
import { allowed, type Verdict } from '#lib/platform/refusal.ts'

const why = (verdict: Verdict) =>
  verdict.allowed
    ? {}
    : Object.fromEntries(
        Object.entries(verdict.refusal.fields ?? {}).map(([field, { code }]) => [field, code]),
      )

describe('channels', () => {
  const channel = (slug: string, changes: Partial<KeptChannel> = {}): KeptChannel => ({
    ...{ slug, name: slug, parentSlug: null, retired: false },
    ...changes,
  })
  const was = [channel('news'), channel('city')]
  const answer = (...channels: KeptChannel[]) => why(canHaveChannels(was, channels))

  test('may be added, renamed, put in another order, laid under one another and retired', () => {
    const verdict = canHaveChannels(was, [
      channel('city', { name: '城市' }),
      channel('suburb', { parentSlug: 'city' }),
      channel('news', { retired: true }),
    ])
    expect(verdict).toBe(allowed)
  })

  test('are never left out, and never all retired', () => {
    expect(answer(channel('news'))).toEqual({ channels: 'channels-stay' })
    expect(answer(channel('news', { retired: true }), channel('city', { retired: true }))).toEqual({
      channels: 'channels-missing',
    })
  })

  test('have a slug of their own, and a name of their own while they are in use', () => {
    expect(answer(...was, channel('city', { name: '又一个' }))).toEqual({ 'channels.2.slug': 'slug-taken' })
    expect(answer(...was, channel('town', { name: 'city' }))).toEqual({ 'channels.2.name': 'name-taken' })
    expect(answer(...was, channel('town', { name: 'city', retired: true }))).toEqual({})
  })

  test.each<[string, KeptChannel[], string]>([
    ['itself', [channel('news'), channel('city', { parentSlug: 'city' })], 'channels.1.parentSlug'],
    ['nothing', [channel('news'), channel('city', { parentSlug: 'nowhere' })], 'channels.1.parentSlug'],
    [
      'one that lies under another',
      [channel('news'), channel('city', { parentSlug: 'news' }), channel('suburb', { parentSlug: 'city' })],
      'channels.2.parentSlug',
    ],
  ])('do not lie under %s', (_name, channels, field) => {
    expect(why(canHaveChannels(was, channels))).toMatchObject({ [field]: 'two-levels' })
  })

  test('in use lie under one in use', () => {
    const [news, city] = [channel('news', { retired: true }), channel('city', { parentSlug: 'news' })]
    const other = channel('other')
    expect(answer(news, city, other)).toEqual({ 'channels.1.parentSlug': 'parent-retired' })
    expect(answer(news, { ...city, retired: true }, other)).toEqual({})
  })
})

describe('reasons', () => {
  const reason = (key: string, changes: Partial<ReturnReason> = {}): ReturnReason => ({
    ...{ key, zh: `${key} 中文`, en: `${key} English`, retired: false },
    ...changes,
  })
  const was = [reason('facts'), reason('length')]
  const [facts, length] = was as [ReturnReason, ReturnReason]
  const answer = (...reasons: (Omit<ReturnReason, 'key'> & { key: string | null })[]) =>
    why(canHaveReasons(was, ['facts'], reasons))

  test('may be added, put in another order and retired', () => {
    expect(answer(length, { ...facts, retired: true }, { ...reason('new'), key: null })).toEqual({})
  })

  test('that were never given may get other words; those on record may not', () => {
    expect(answer(facts, { ...length, zh: '太长' })).toEqual({})
    expect(answer({ ...facts, zh: '有误', en: 'Wrong' }, length)).toEqual({
      'reasons.0.zh': 'reason-used',
      'reasons.0.en': 'reason-used',
    })
  })

  test('are never left out, made up or doubled, and never all retired', () => {
    expect(answer(facts)).toEqual({ reasons: 'reasons-stay' })
    expect(answer(facts, length, reason('made-up'))).toEqual({ reasons: 'reasons-stay' })
    expect(answer(facts, length, { ...length, zh: '另', en: 'other' })).toEqual({ reasons: 'reasons-stay' })
    expect(answer({ ...facts, retired: true }, { ...length, retired: true })).toEqual({
      reasons: 'reasons-missing',
    })
  })

  test('in use have words of their own', () => {
    expect(answer(facts, length, { ...facts, key: null })).toEqual({
      'reasons.2.zh': 'name-taken',
      'reasons.2.en': 'name-taken',
    })
    expect(answer(facts, length, { ...facts, key: null, retired: true })).toEqual({})
  })

  test('are given while in use, and said in either language for good', () => {
    const list = [facts, { ...length, retired: true }]
    expect(canGive(list, 'facts').allowed).toBe(true)
    expect(canGive(list, 'length').allowed).toBe(false)
    expect(canGive(list, 'nothing').allowed).toBe(false)
    expect(reasonWords(list, 'length', 'zh-CN')).toBe('length 中文')
    expect(reasonWords(list, 'length', 'en')).toBe('length English')
    expect(reasonWords(list, '另有安排', 'en')).toBe('另有安排')
  })
})
