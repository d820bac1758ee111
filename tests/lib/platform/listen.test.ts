import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Listener } from '#lib/platform/listen.ts'
import { readerUrl, sql } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type SeveredLine, severedLine } from '#tests/support/severed-line.ts'

const notify = (channel: string, payload: string) =>
  sql('app', 'select pg_notify($1, $2)', [channel, payload])

let line: SeveredLine
let listener: Listener
let heard: string[]

beforeEach(async () => {
  line = await severedLine(readerUrl)
  listener = new Listener(line.url)
  heard = []
  await eventually(() => listener.connected)
})

afterEach(async () => {
  await listener.close()
  await line.close()
})

describe('the listener', () => {
  test('hands a notice to who asked for its channel, and to no other', async () => {
    listener.subscribe('colour', (payload) => heard.push(`colour ${payload}`))
    listener.subscribe('sound', (payload) => heard.push(`sound ${payload}`))
    await listener.query('select 1')
    await notify('colour', 'red')
    await listener.query('select 1')
    expect(heard).toEqual(['colour red'])
  })

  test('has delivered the notices of a commit when it answers a later question', async () => {
    listener.subscribe('order', (payload) => heard.push(payload))
    await listener.query('select 1')
    for (let turn = 0; turn < 100; turn += 1) {
      await notify('order', String(turn))
      await listener.query('select 1')
      expect(heard).toHaveLength(turn + 1)
    }
  })

  test('hands nothing on after the subscription has ended', async () => {
    const end = listener.subscribe('colour', (payload) => heard.push(payload))
    await listener.query('select 1')
    end()
    await notify('colour', 'red')
    await listener.query('select 1')
    expect(heard).toEqual([])
  })

  test('refuses a question while the database is away', async () => {
    await line.cut()
    await expect(listener.query('select 1')).rejects.toThrow()
    expect(listener.connected).toBe(false)
  })

  test('listens again when the database is back, and says that notices may be lost', async () => {
    listener.subscribe(
      'colour',
      (payload) => heard.push(payload),
      () => heard.push('reconnected'),
    )
    await line.cut()
    await eventually(() => !listener.connected)
    await notify('colour', 'lost')
    await line.mend()
    await eventually(() => listener.connected)
    await notify('colour', 'blue')
    await listener.query('select 1')
    expect(heard).toEqual(['reconnected', 'blue'])
  })

  test('survives a question that PostgreSQL refuses', async () => {
    await expect(listener.query('select nonsense')).rejects.toThrow('nonsense')
    expect(await listener.query('select 1 as one')).toEqual([{ one: 1 }])
  })
})
