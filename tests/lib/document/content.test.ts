import { describe, expect, test } from '@jest/globals'
import type { Block } from '#lib/document/body-types.ts'
import { type Content, contentSchema, emptyContent, missingForSubmission } from '#lib/document/content.ts'
import { CONTENT_LIMITS } from '#lib/document/content-limits.ts'
import { CONTENT_PROBLEM_CODES } from '#lib/document/problem.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const whole: Content = {
  ...emptyContent(),
  title: '一条老河道串起半座城',
  channel: 'city',
  body: { type: 'doc', content: [paragraph('汐河全长37公里。')] },
}

const reprint = {
  kind: 'reprint',
  name: '云汀日报',
  originalTitle: '老河道',
  author: '江映川',
  url: 'https://example.com/1',
} as const

/** Path with dots → code, of everything refused. */
function refusals(change: Record<string, unknown>): Record<string, string> {
  const read = contentSchema.safeParse({ ...emptyContent(), ...change })
  return Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
}

describe('a content that is saved', () => {
  test('the empty content is right as it is', () => {
    expect(contentSchema.parse(emptyContent())).toEqual(emptyContent())
  })

  test('fields are trimmed, indents of U+3000 too, and put into NFC', () => {
    const { title, summary } = contentSchema.parse({
      ...emptyContent(),
      title: '\u3000 cafe\u0301 ',
      summary: ' 一\n二 ',
    })
    expect({ title, summary }).toEqual({ title: 'café', summary: '一\n二' })
  })

  test('each tag is kept once, empty ones not at all', () => {
    expect(contentSchema.parse({ ...emptyContent(), tags: ['河', ' 河', '', '城'] }).tags).toEqual([
      '河',
      '城',
    ])
  })

  test('a saved content comes back unchanged', () => {
    const content = contentSchema.parse({
      ...whole,
      source: reprint,
      byline: [{ role: '记者', name: '林晓帆' }],
    })
    expect(contentSchema.parse(content)).toEqual(content)
  })

  test('an address that is still being typed does not keep a draft from being saved', () => {
    expect(refusals({ source: { ...reprint, url: 'htt' } })).toEqual({})
  })
})

describe('a content that is refused', () => {
  const scalars = [
    'dateline',
    'kicker',
    'title',
    'shortTitle',
    'subtitle',
    'summary',
    'channel',
    'ai',
    'correction',
  ]

  test.each(scalars)('%s that is no string', (field) => {
    for (const value of [null, 7, true, ['字'], { zh: '字' }, undefined]) {
      expect(refusals({ [field]: value })).toEqual({ [field]: 'wrong-type' })
    }
  })

  test.each(['body', 'byline', 'source', 'tags'])('%s of the wrong kind', (field) => {
    for (const value of [null, 7, '字', undefined]) {
      expect(refusals({ [field]: value })).toEqual({ [field]: 'wrong-type' })
    }
  })

  test.each(['title', 'kicker', 'subtitle', 'dateline', 'ai'])('%s of two lines', (field) => {
    expect(refusals({ [field]: '一\n二' })).toEqual({ [field]: 'single-line' })
  })

  test.each(['title', 'summary', 'correction'])(
    '%s with characters that PostgreSQL or XML refuse',
    (field) => {
      for (const character of ['\u0000', '\u0008', '\ud800', '\ufffe']) {
        expect(refusals({ [field]: `字${character}字` })).toEqual({ [field]: 'forbidden-character' })
      }
    },
  )

  test('a title too long, counted in characters', () => {
    expect(refusals({ title: '𠮷'.repeat(CONTENT_LIMITS.title) })).toEqual({})
    expect(refusals({ title: '𠮷'.repeat(CONTENT_LIMITS.title + 1) })).toEqual({ title: 'too-long' })
  })

  test('a message about length can say the length', () => {
    const read = contentSchema.safeParse({ ...emptyContent(), title: '字'.repeat(500) })
    expect(read.error?.issues[0]).toMatchObject({ params: { max: CONTENT_LIMITS.title } })
  })

  test('too many tags or names', () => {
    const tags = Array.from({ length: CONTENT_LIMITS.tagEntries + 1 }, (_, index) => `标签${index}`)
    expect(refusals({ tags })).toEqual({ tags: 'too-many' })
  })

  test('an unknown field, of the content or of a part', () => {
    expect(refusals({ html: '<p>' })).toEqual({ '': 'unknown-field' })
    expect(refusals({ byline: [{ role: '', name: '', id: 1 }] })).toEqual({ 'byline.0': 'unknown-field' })
    expect(refusals({ source: { kind: 'own', url: '' } })).toEqual({ source: 'unknown-field' })
    expect(refusals(JSON.parse('{"__proto__":{"title":"字"}}'))).toEqual({ '': 'unknown-field' })
  })

  test('a source of an unknown kind, and another version', () => {
    expect(refusals({ source: { kind: 'stolen' } })).toEqual({ 'source.kind': 'wrong-value' })
    expect(refusals({ v: 2 })).toEqual({ v: 'wrong-value' })
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('a source at %s', (url) => {
    expect(refusals({ source: { ...reprint, url } })).toEqual({ 'source.url': 'unsafe-link' })
  })

  test.each(['City', 'a b', '-a', '../a', '要闻'])('a channel called %s', (channel) => {
    expect(refusals({ channel })).toEqual({ channel: 'wrong-slug' })
  })

  test('a body that is none, with the place in it', () => {
    expect(refusals({ body: { type: 'doc', content: [{ type: 'script' }] } })).toEqual({
      'body.content.0': 'unknown-node',
    })
  })

  test('every reason is a known code, fit for a catalogue', () => {
    const read = contentSchema.safeParse({ v: [], title: [], body: { type: 'doc' }, source: {}, extra: 1 })
    for (const { message } of read.error?.issues ?? []) expect(CONTENT_PROBLEM_CODES).toContain(message)
    for (const code of CONTENT_PROBLEM_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})

describe('a content that is submitted', () => {
  test('lacks nothing with a title, a channel and a body', () => {
    expect(missingForSubmission(whole)).toEqual({})
  })

  test('lacks all three when nothing is written', () => {
    expect(missingForSubmission(emptyContent())).toEqual({
      title: 'title-missing',
      channel: 'channel-missing',
      body: 'body-missing',
    })
  })

  test('lacks a body when there are only blanks and rules', () => {
    const body: Content['body'] = { type: 'doc', content: [paragraph(' \u3000'), { type: 'horizontalRule' }] }
    expect(missingForSubmission({ ...whole, body })).toEqual({ body: 'body-missing' })
    // A reader sees as little of these.
    for (const nothing of ['\u200b\u200b', '\u00ad', '\u3164', '\u2800', '\ufe0f\u200d']) {
      expect(missingForSubmission({ ...whole, title: nothing })).toEqual({ title: 'title-missing' })
    }
  })

  test('says of each picture in it whose it is and what it shows, and what a footnote notes', () => {
    const attrs = { sha256: 'a'.repeat(64), width: 1440, height: 960, caption: '', credit: '', alt: '' }
    const bare: Content['body'] = {
      type: 'doc',
      content: [
        { type: 'factBox', attrs: { title: '' }, content: [{ type: 'figure', attrs }] },
        { type: 'paragraph', content: [{ type: 'footnote', attrs: { note: '' } }] },
      ],
    }
    expect(missingForSubmission({ ...whole, body: bare })).toEqual({
      'body.credit': 'figure-credit-missing',
      'body.alt': 'figure-alt-missing',
      'body.note': 'footnote-missing',
    })
    const told = { type: 'figure' as const, attrs: { ...attrs, credit: '本报', alt: '长椅' } }
    expect(missingForSubmission({ ...whole, body: { type: 'doc', content: [told] } })).toEqual({})
  })

  test('names where a reprint comes from, wholly', () => {
    expect(missingForSubmission({ ...whole, source: reprint })).toEqual({})
    const source = { kind: 'reprint', name: '', originalTitle: '', author: '', url: 'htt' } as const
    expect(missingForSubmission({ ...whole, source })).toEqual({
      'source.name': 'source-name-missing',
      'source.originalTitle': 'original-title-missing',
      'source.author': 'original-author-missing',
      'source.url': 'original-address-missing',
    })
  })

  test('has no half credits', () => {
    const byline = [
      { role: '记者', name: '林晓帆' },
      { role: '', name: '某某' },
      { role: '摄影', name: '' },
    ]
    expect(missingForSubmission({ ...whole, byline })).toEqual({
      'byline.1.role': 'byline-role-missing',
      'byline.2.name': 'byline-name-missing',
    })
  })

  test('says what was corrected when it is a correction', () => {
    expect(missingForSubmission(whole, { isCorrection: true })).toEqual({ correction: 'correction-missing' })
    expect(missingForSubmission({ ...whole, correction: '更正了数字。' }, { isCorrection: true })).toEqual({})
  })
})
