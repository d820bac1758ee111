import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Listener } from '#lib/platform/listen.ts'
import { SiteVersions, type VersionSource } from '#lib/site/versions.ts'
import { readerUrl, resetDatabase, sql } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type SeveredLine, severedLine } from '#tests/support/severed-line.ts'

// As the triggers on publications do, with the owner's rights.
const raise = (name: string) => sql('owner', 'select raise_site_versions($1)', [name])

let line: SeveredLine
let listener: Listener
let versions: SiteVersions

beforeEach(async () => {
  await resetDatabase()
  line = await severedLine(readerUrl)
  listener = new Listener(line.url)
  versions = new SiteVersions(listener, 0)
  await eventually(() => listener.connected)
})

afterEach(async () => {
  await listener.close()
  await line.close()
})

describe('the versions of reader documents', () => {
  test('are zero for what never changed', async () => {
    expect(await versions.current(['article:7'])).toEqual([0])
  })

  test('are never older than the last commit', async () => {
    const [before = 0] = (await versions.current(['lists', 'site'])) ?? []
    for (let turn = 1; turn <= 100; turn += 1) {
      await raise('lists')
      expect((await versions.current(['lists', 'site']))?.[0]).toBe(before + turn)
    }
  })

  test('are not held for certain once the time to trust them is over', async () => {
    const patient = new SiteVersions(listener, 10_000)
    const now = (await patient.current(['lists'])) ?? []
    expect(patient.hold(['lists'], now)).toBe(true)
    expect(versions.hold(['lists'], (await versions.current(['lists'])) ?? [])).toBe(false)
  })

  test('are not held for certain once a notice has come', async () => {
    const patient = new SiteVersions(listener, 10_000)
    const now = (await patient.current(['lists'])) ?? []
    await raise('lists')
    await listener.query('select 1')
    expect(patient.hold(['lists'], now)).toBe(false)
  })

  test('are unknown while the database is away, but the last known still stand', async () => {
    const now = (await versions.current(['lists'])) ?? []
    await line.cut()
    await eventually(() => !listener.connected)
    expect(await versions.current(['lists'])).toBeNull()
    expect(versions.lastKnown(['lists'], now)).toBe(true)
  })

  test('no longer stand as last known when the database went away after a change was heard', async () => {
    const now = (await versions.current(['article:7'])) ?? []
    await raise('article:7')
    await listener.query('select 1')
    await line.cut()
    await eventually(() => !listener.connected)
    expect(versions.lastKnown(['article:7'], now)).toBe(false)
  })

  test('are read again after the database was away, when notices were lost', async () => {
    const [before = 0] = (await versions.current(['site'])) ?? []
    await line.cut()
    await eventually(() => !listener.connected)
    await raise('site')
    await line.mend()
    await eventually(() => listener.connected)
    expect(await versions.current(['site'])).toEqual([before + 1])
  })

  test('are asked for once by all who come at the same time', async () => {
    const questions: string[] = []
    const counting: VersionSource = {
      get connected() {
        return listener.connected
      },
      subscribe: (channel, onNotice) => listener.subscribe(channel, onNotice),
      query: (text, values) => {
        questions.push(text)
        return listener.query(text, values)
      },
    }
    const many = new SiteVersions(counting, 10_000)
    await Promise.all(Array.from({ length: 100 }, () => many.current(['lists', 'site'])))
    expect(questions).toHaveLength(2)
  })

  test('are remembered up to a limit, the longest unread going first', async () => {
    const few = new SiteVersions(listener, 0, 2)
    for (const name of ['article:1', 'article:2', 'article:3']) await few.current([name])
    expect(few.lastKnown(['article:1'], [0])).toBe(false)
    expect(few.lastKnown(['article:2', 'article:3'], [0, 0])).toBe(true)
  })
})
