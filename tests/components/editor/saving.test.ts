import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { KEEP_MS } from '#components/editor/keep-soon.ts'
import { QUIET_MS, type SaveState, Saving } from '#components/editor/saving.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { merge, settle } from '#lib/document/merge/merge.ts'
import type { Result } from '#lib/platform/command.ts'
import type { RefusalCode } from '#lib/platform/refusal.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

const titled = (title: string): Content => ({ ...emptyContent(), title })
const no = (code: RefusalCode): Result<never> => ({ ok: false, refusal: { code } })

/** A server that keeps one draft, as the real one does; `next` overrides its next answer to a save. */
function desk() {
  const server = { version: 1, content: titled('旧题'), savedBy: '周若溪' }
  const puts: [title: string, version: number][] = []
  const states: SaveState[] = []
  const kept: (string | null)[] = []
  const joined: string[] = []
  let next: ((save: () => void) => Result<never>) | null = null
  const answer = () => ({
    version: server.version,
    hash: `hash ${server.version}`,
    savedAt: '2026-11-23T06:00:00.000Z',
  })
  const saving = new Saving({
    draft: { ...answer(), content: server.content, savedBy: server.savedBy },
    async put(content, version) {
      puts.push([content.title, version])
      const save = () => {
        server.version += 1
        server.content = content
      }
      const override = next
      next = null
      if (override) return override(save)
      // The same words again are a save whose answer was lost.
      if (version !== server.version && content.title !== server.content.title) return no('stale')
      if (version !== server.version) return { ok: true, value: answer() }
      save()
      return { ok: true, value: answer() }
    },
    latest: async () => ({
      ok: true,
      value: { ...answer(), content: server.content, savedBy: server.savedBy },
    }),
    join: async () => merge,
    onJoined: (content) => joined.push(content.title + content.subtitle),
    onState: (state) => states.push(state),
    keep: (text) => kept.push(text && `${text.content.title} on ${text.version}`),
  })
  return {
    server,
    puts,
    states,
    kept,
    joined,
    saving,
    kinds: () => states.map(({ kind }) => kind),
    answerNext(by: (save: () => void) => Result<never>) {
      next = by
    },
  }
}

test('what is typed is saved once the keys are quiet, on the version that it was written on', async () => {
  const { saving, puts, kinds, kept } = desk()
  saving.type(() => titled('新'))
  await jest.advanceTimersByTimeAsync(QUIET_MS - 1)
  saving.type(() => titled('新题'))
  await jest.advanceTimersByTimeAsync(QUIET_MS - 1)
  expect(puts).toEqual([])
  await jest.advanceTimersByTimeAsync(1)
  expect(puts).toEqual([['新题', 1]])
  expect(kinds().at(-1)).toBe('saved')
  // On this device within a moment, and once more as it goes to the server.
  expect(kept).toEqual(['新 on 1', '新题 on 1', '新题 on 1', null])
  saving.type(() => titled('新题二'))
  await jest.advanceTimersByTimeAsync(QUIET_MS)
  expect(puts.at(-1)).toEqual(['新题二', 2])
})

test('what is typed while a save is under way goes after it, never beside it', async () => {
  const { saving, puts, kept, server } = desk()
  saving.type(() => titled('一'))
  const saved = saving.flush()
  saving.type(() => titled('二'))
  expect(await saved).toBe(true)
  expect(puts).toEqual([
    ['一', 1],
    ['二', 2],
  ])
  expect(server.content.title).toBe('二')
  expect(kept).toEqual(['一 on 1', '二 on 2', '二 on 2', null])
})

test('a page that always reads its text in the same way loses nothing that is typed while a save is under way', async () => {
  const { saving, puts, server, kept } = desk()
  let title = '一'
  const read = () => titled(title)
  saving.type(read)
  const saved = saving.flush()
  title = '二'
  saving.type(read)
  expect(await saved).toBe(true)
  expect(puts.map(([put]) => put)).toEqual(['一', '二'])
  expect(server.content.title).toBe('二')
  expect(kept.at(-1)).toBeNull()
})

test('with the server away it says so, tries again ever more rarely, and heals', async () => {
  const { saving, puts, kinds, kept, answerNext } = desk()
  saving.type(() => titled('断线'))
  answerNext(() => no('unavailable'))
  expect(await saving.flush()).toBe(false)
  expect(kinds().at(-1)).toBe('offline')
  expect(kept.at(-1)).toBe('断线 on 1')
  answerNext(() => no('unavailable'))
  await jest.advanceTimersByTimeAsync(2_000)
  expect(puts).toHaveLength(2)
  await jest.advanceTimersByTimeAsync(3_999)
  expect(puts).toHaveLength(2)
  await jest.advanceTimersByTimeAsync(1)
  expect(kinds().at(-1)).toBe('saved')
  expect(kept.at(-1)).toBeNull()
})

test('a save whose answer was lost is found again on the server, and is no conflict', async () => {
  const { saving, kinds, server, answerNext } = desk()
  saving.type(() => titled('回执丢了'))
  answerNext((save) => {
    save()
    return no('unavailable')
  })
  expect(await saving.flush()).toBe(false)
  expect(await saving.flush()).toBe(true)
  expect(kinds().at(-1)).toBe('saved')
  expect(saving.saved.version).toBe(server.version)
})

test('another text on the server is a conflict: nothing more is sent, what is typed is kept', async () => {
  const { saving, puts, states, kept, server } = desk()
  server.version = 2
  server.content = titled('编辑改的')
  saving.type(() => titled('我改的'))
  expect(await saving.flush()).toBe(false)
  expect(states.at(-1)).toMatchObject({ kind: 'conflict', theirs: { savedBy: '周若溪' } })
  saving.type(() => titled('我又改的'))
  await jest.advanceTimersByTimeAsync(60_000)
  expect(await saving.flush()).toBe(false)
  expect(puts).toHaveLength(1)
  expect(server.content.title).toBe('编辑改的')
  expect(kept.at(-1)).toBe('我又改的 on 1')
})

test('what the server refuses is not sent again until something else is typed', async () => {
  const { saving, puts, states, answerNext } = desk()
  saving.type(() => titled('太长'))
  answerNext(() => no('invalid'))
  expect(await saving.flush()).toBe(false)
  expect(states.at(-1)).toMatchObject({ kind: 'refused', refusal: { code: 'invalid' } })
  await jest.advanceTimersByTimeAsync(60_000)
  expect(puts).toHaveLength(1)
  saving.type(() => titled('不长'))
  await jest.advanceTimersByTimeAsync(QUIET_MS)
  expect(states.at(-1)?.kind).toBe('saved')
})

test('however long somebody types without a pause, this device has it within a moment, read once for many keys', async () => {
  const { saving, kept, puts } = desk()
  let reads = 0
  for (let key = 1; key <= 60; key += 1) {
    saving.type(() => {
      reads += 1
      return titled(`第 ${key} 键`)
    })
    await jest.advanceTimersByTimeAsync(KEEP_MS / 10)
  }
  // The moment is the next in which nothing else is to be done.
  await jest.advanceTimersByTimeAsync(KEEP_MS)
  expect(kept).toEqual(['第 41 键 on 1', '第 60 键 on 1'])
  expect(reads).toBe(2)
  expect(puts).toEqual([])
})

test('a text kept on this device goes on from the version that it was written on', async () => {
  const { saving, puts, states, server } = desk()
  server.version = 2
  server.content = titled('编辑改的题')
  saving.resume({ content: titled('离线写的'), version: 1, base: titled('旧题') })
  expect(await saving.flush()).toBe(false)
  expect(puts).toEqual([['离线写的', 1]])
  expect(states.at(-1)?.kind).toBe('conflict')
})

test('what two people wrote in different places is joined by itself, and saved on top of theirs', async () => {
  const { saving, puts, joined, server, kinds, kept } = desk()
  server.version = 2
  server.content = { ...titled('旧题'), subtitle: '编辑加的副题' }
  saving.type(() => titled('记者改的题'))
  expect(await saving.flush()).toBe(true)
  expect(joined).toEqual(['记者改的题编辑加的副题'])
  expect(puts.map(([, version]) => version)).toEqual([1, 2])
  expect(server.content).toMatchObject({ title: '记者改的题', subtitle: '编辑加的副题' })
  expect(kinds().at(-1)).toBe('saved')
  expect(kept.at(-1)).toBeNull()
})

test('where two people wrote different things the person chooses, and the rest is joined', async () => {
  const { saving, states, server, kinds } = desk()
  server.version = 2
  server.content = { ...titled('编辑改的题'), subtitle: '编辑加的副题' }
  saving.type(() => ({ ...titled('记者改的题'), kicker: '记者加的引题' }))
  expect(await saving.flush()).toBe(false)
  expect(states.at(-1)).toMatchObject({
    kind: 'conflict',
    met: { conflicts: [{ field: 'title', mine: '记者改的题', theirs: '编辑改的题' }] },
  })
  saving.settle(['theirs'], settle)
  await jest.advanceTimersByTimeAsync(0)
  expect(kinds().at(-1)).toBe('saved')
  expect(server.content).toMatchObject({
    ...{ kicker: '记者加的引题', title: '编辑改的题', subtitle: '编辑加的副题' },
  })
})

test('while a person chooses, a third text is met in its turn and overwritten by nobody', async () => {
  const { saving, states, server } = desk()
  server.version = 2
  server.content = titled('编辑改的题')
  saving.type(() => titled('记者改的题'))
  await saving.flush()
  server.version = 3
  server.content = titled('总编改的题')
  saving.settle(['mine'], settle)
  await jest.advanceTimersByTimeAsync(0)
  expect(states.at(-1)).toMatchObject({
    kind: 'conflict',
    met: { conflicts: [{ base: '编辑改的题', mine: '记者改的题', theirs: '总编改的题' }] },
  })
  expect(server.content.title).toBe('总编改的题')
})
