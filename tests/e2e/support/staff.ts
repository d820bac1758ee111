import type { Client } from '#tests/bench/client.ts'
import { deskOf } from '#tests/bench/sign-in.ts'

// The way of a text from its writer to its readers, by requests as the pages of the desk send them.

const ARTICLES = '/api/desk/articles'
const SEATS = ['reporter', 'editor', 'reviewer', 'second', 'third'] as const

/** Whoever writes, signs and releases, each signed in. */
export type Staff = Record<(typeof SEATS)[number], Client>

/** Signs them in at a newsroom on the loopback. */
export async function openStaff(port: number): Promise<Staff> {
  const clients = await Promise.all(SEATS.map((name) => deskOf(port, name)))
  return Object.fromEntries(SEATS.map((name, index) => [name, clients[index]])) as Staff
}

export function closeStaff(staff: Staff): void {
  for (const client of Object.values(staff)) client.close()
}

export type Text = { title: string; text?: string; correction?: string; tags?: string[]; cover?: object }

/** A whole article of one paragraph in the channel 城事. */
export function contentOf({ title, text = '灯亮了。', correction = '', tags = [], cover }: Text) {
  return {
    v: 1,
    ...{ dateline: '', kicker: '', title, shortTitle: '', subtitle: '', summary: '' },
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
    ...{
      byline: [],
      source: { kind: 'own' },
      channel: 'city',
      tags,
      cover: cover ?? null,
      ai: '',
      correction,
    },
  }
}

/** Begins an article; gives its number and the hash of its draft. */
export async function begin(staff: Staff, text: Text): Promise<{ articleId: number; hash: string }> {
  return carriedBy(await staff.reporter.post(ARTICLES, { content: contentOf(text) }))
}

/** The way to release what is signed; with `embargoUntil`, kept back from feeds and the API until then. */
export type Release = (how?: { embargoUntil?: string }) => Promise<void>

/** Has a draft submitted and signed at every stage, and gives the way to release it. */
export async function carry(staff: Staff, articleId: number, hash: string): Promise<Release> {
  await staff.reporter.post(`${ARTICLES}/${articleId}/submit`, { hash })
  for (const [index, seat] of SEATS.slice(1).entries()) {
    await staff[seat].post(`${ARTICLES}/${articleId}/approve`, { position: index + 1, hash })
  }
  return async (how = {}) => {
    await staff.third.post(`${ARTICLES}/${articleId}/publish`, { hash, ...how })
  }
}

/** Begins an article and brings it to its readers; gives its number. */
export async function bringOut(staff: Staff, text: Text): Promise<number> {
  const { articleId, hash } = await begin(staff, text)
  await (await carry(staff, articleId, hash))()
  return articleId
}

/** Writes a correction and has it signed; gives the way to release it. */
export async function correct(staff: Staff, articleId: number, text: Text): Promise<Release> {
  await staff.reporter.post(`${ARTICLES}/${articleId}/correct`, {})
  const draft = `${ARTICLES}/${articleId}/draft`
  const { version } = carriedBy<{ version: number }>(await staff.reporter.get(draft))
  const { hash } = carriedBy<{ hash: string }>(
    await staff.reporter.put(draft, { version, content: contentOf(text) }),
  )
  return carry(staff, articleId, hash)
}

/** Takes an article down. */
export async function takeDown(staff: Staff, articleId: number): Promise<void> {
  const words = { reason: '数据有误', publicNote: '本文数据有误。' }
  await staff.second.post(`${ARTICLES}/${articleId}/withdraw`, words)
}

/** Waits until what readers have of the article was looked at, and nobody looks any more; gives what was found. */
export async function receiptOf(staff: Staff, articleId: number): Promise<{ kind: string; state: string }> {
  for (;;) {
    const answer = await staff.third.get(`${ARTICLES}/${articleId}/receipt`)
    const receipt = carriedBy<{ kind: string; state: string; isUnderWay: boolean }>(answer)
    if (receipt.state !== null && !receipt.isUnderWay) return receipt
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** What an answer's JSON carries. */
export function carriedBy<Value>({ body }: { body: Buffer }): Value {
  return JSON.parse(body.toString()).value
}
