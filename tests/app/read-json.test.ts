import { describe, expect, test } from '@jest/globals'
import { DEEPEST, LARGEST_BODY, readJson } from '#app/read-json.ts'

function post(body: BodyInit, type = 'application/json'): Request {
  return new Request('http://localhost/api/x', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    duplex: 'half',
  } as RequestInit)
}

/** A body whose length nobody announces. */
function endless(): { stream: ReadableStream<Uint8Array>; sent: () => number } {
  let sent = 0
  const chunk = new Uint8Array(64 * 1024).fill(0x20)
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    sent += chunk.length
    controller.enqueue(chunk)
  }
  return { stream: new ReadableStream({ pull }), sent: () => sent }
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('a JSON body', () => {
  test('is read, whatever its charset parameter', async () => {
    expect(await readJson(post('{"a":"三审"}', 'application/json; charset=utf-8'))).toEqual({
      ok: true,
      value: { a: '三审' },
    })
  })

  test.each([
    ['a form', post('a=1', 'application/x-www-form-urlencoded'), 'not-json'],
    ['plain text, which needs no permission across origins', post('{}', 'text/plain'), 'not-json'],
    ['nothing', post(''), 'malformed'],
    ['half of it', post('{"a":'), 'malformed'],
    ['bytes that are no UTF-8', post(new Uint8Array([0x22, 0xff, 0x22])), 'malformed'],
    ['too deep a nesting', post(nested(DEEPEST + 1)), 'malformed'],
    ['far too deep a nesting', post('{"a":'.repeat(200_000)), 'malformed'],
    ['5 MB', post(`"${'a'.repeat(5_000_000)}"`), 'too-large'],
    ['one byte too many', post(`"${'a'.repeat(LARGEST_BODY - 1)}"`), 'too-large'],
  ])('%s is refused', async (_, request, code) => {
    expect(await readJson(request)).toEqual({ ok: false, refusal: { code } })
  })

  test('may be as large and as deep as the limits', async () => {
    expect(await readJson(post(`"${'a'.repeat(LARGEST_BODY - 2)}"`))).toMatchObject({ ok: true })
    expect(await readJson(post(nested(DEEPEST)))).toMatchObject({ ok: true })
  })

  test('may hold brackets and quotes inside strings', async () => {
    const value = { a: `${'['.repeat(500)}"\\` }
    expect(await readJson(post(JSON.stringify(value)))).toEqual({ ok: true, value })
  })

  test('without an end is let go soon after the limit', async () => {
    const { stream, sent } = endless()
    expect(await readJson(post(stream))).toEqual({ ok: false, refusal: { code: 'too-large' } })
    expect(sent()).toBeLessThan(2 * LARGEST_BODY)
  })

  test('of hostile quotes takes no longer than its length', async () => {
    const begun = performance.now()
    await readJson(post('\\"'.repeat(700_000)))
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
