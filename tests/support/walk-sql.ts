import type { CastName } from '#prisma/seed/cast.ts'
import { act, person, row, type Statement } from './newsroom-sql.ts'

/** One article on its way: the round and the revision that everybody is asked about. */
export type Walk = { articleId: number; roundId: number; revisionId: number; hash: string }

/** Who signs positions 1 to 4 unless a test says otherwise. */
export const signers = ['editor', 'reviewer', 'second', 'third'] as const satisfies CastName[]

/** A content that may be submitted. */
export function words(title = '口袋公园开放', rest: Record<string, unknown> = {}): string {
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '公园开门。' }] }],
  }
  return JSON.stringify({ v: 1, title, channel: 'city', body, ...rest })
}

export const saving = (articleId: number, who: CastName, content: string): Statement => ({
  text: 'update draft set content = $1, updated_by = $2 where article_id = $3 returning *',
  values: [content, person[who], articleId],
})

export const opening = (articleId: number, who: CastName, version = 1) =>
  row('round', { article_id: articleId, workflow_version_id: version, opened_by: person[who] })

export const freezing = ({ articleId, roundId, hash }: Omit<Walk, 'revisionId'>, who: CastName) =>
  row('revision', { round_id: roundId, article_id: articleId, hash, created_by: person[who] })

export const submitting = ({ roundId, revisionId }: Walk, who: CastName) =>
  row('submission', { round_id: roundId, revision_id: revisionId, person_id: person[who] })

export const signing = (
  { roundId, revisionId, hash }: Walk,
  position: number,
  who: CastName,
  more: Record<string, unknown> = {},
) =>
  row('approval', {
    round_id: roundId,
    workflow_version_id: 1,
    position,
    revision_id: revisionId,
    hash,
    person_id: person[who],
    ...more,
  })

export const returning = ({ roundId }: Walk, to: number, who: CastName, kind = 'return') =>
  row('return', { round_id: roundId, to_position: to, kind, person_id: person[who], reason: 'facts' })

/** A remark on the title of a text. */
export const remarking = (
  { articleId, hash }: { articleId: number; hash: string },
  who: CastName,
  more: Record<string, unknown> = {},
) =>
  row('remark', {
    ...{ article_id: articleId, hash, words: '题目再想想', mentions: [], person_id: person[who] },
    spans: JSON.stringify([{ at: 'title', from: 0, to: 4, quote: '口袋公园', before: '', after: '开放' }]),
    ...more,
  })

/** Makes it; gives its number. */
export async function remark(walk: Walk, who: CastName, more: Record<string, unknown> = {}) {
  const [made] = await act(who, remarking(walk, who, more))
  return { ...walk, remarkId: Number(made?.id) }
}

export const replying = (remarkId: number, who: CastName, more: Record<string, unknown> = {}) =>
  row('remark_reply', { remark_id: remarkId, words: '好', mentions: [], person_id: person[who], ...more })

export const turning = (remarkId: number, kind: string, who: CastName, more: Record<string, unknown> = {}) =>
  row('remark_turn', { remark_id: remarkId, kind, person_id: person[who], ...more })

/** Says that a wording is taken and writes it into the draft: one transaction. */
export const takingWording = (remarkId: number, who: CastName, content: string): Statement[] => [
  {
    text: `insert into remark_turn (remark_id, kind, person_id, was_hash, is_hash)
           select r.id, 'taken', $2, d.hash, content_hash($3::jsonb) from remark r join draft d on d.article_id = r.article_id
           where r.id = $1`,
    values: [remarkId, person[who], content],
  },
  {
    text: `update draft set content = $2, updated_by = $3 where article_id = (select article_id from remark where id = $1)`,
    values: [remarkId, content, person[who]],
  },
]

/** A picture that somebody brings. */
export const picture = (who: CastName, sha256 = 'a'.repeat(64)) =>
  row('medium', {
    sha256,
    format: 'jpeg',
    width: 1200,
    height: 800,
    bytes: 1000,
    name: '公园.jpg',
    created_by: person[who],
  })

/** A moving picture that somebody brings. */
export const film = (who: CastName, sha256 = 'f'.repeat(64)) =>
  row('medium', {
    ...{ sha256, format: 'mp4', width: 640, height: 360, bytes: 9000, seconds: 12, name: '渡轮.mp4' },
    created_by: person[who],
  })

/** A sound that somebody brings. */
export const sound = (who: CastName, sha256 = 'e'.repeat(64)) =>
  row('medium', {
    ...{ sha256, format: 'mp3', width: 0, height: 0, bytes: 7000, seconds: 30, name: '汽笛.mp3' },
    created_by: person[who],
  })

export const publishing = (
  { articleId, roundId, revisionId, hash }: Walk,
  who: CastName,
  more: Record<string, unknown> = {},
) =>
  row('publication', {
    round_id: roundId,
    article_id: articleId,
    revision_id: revisionId,
    hash,
    published_by: person[who],
    ...more,
  })

export const scheduling = ({ roundId, revisionId, hash }: Walk, at: Date, who: CastName) =>
  row('publication_schedule', {
    round_id: roundId,
    revision_id: revisionId,
    hash,
    at,
    person_id: person[who],
  })

export const withdrawing = (articleId: number, publicationId: number, who: CastName) =>
  row('withdrawal', {
    publication_id: publicationId,
    article_id: articleId,
    person_id: person[who],
    reason: '事实有误',
    public_note: '本报已撤下这篇报道。',
  })

/** Signs one position. */
export async function sign(walk: Walk, position: number, who: CastName = signers[position - 1] ?? 'chief') {
  await act(who, signing(walk, position, who))
}

/** A new article of `who`, with its draft. */
export async function begin(
  who: CastName = 'reporter',
  content = words(),
): Promise<{ articleId: number; hash: string }> {
  const [article] = await act(who, row('article', { created_by: person[who] }))
  const articleId = Number(article?.id)
  const [draft] = await act(who, row('draft', { article_id: articleId, content, updated_by: person[who] }))
  return { articleId, hash: String(draft?.hash) }
}

/** Opens a round on the draft as it is and freezes it: position 0, with a revision. */
export async function open(
  { articleId, hash }: { articleId: number; hash: string },
  who: CastName = 'reporter',
  version = 1,
): Promise<Walk> {
  const [round] = await act(who, opening(articleId, who, version))
  const roundId = Number(round?.id)
  const [revision] = await act(who, freezing({ articleId, roundId, hash }, who))
  return { articleId, roundId, revisionId: Number(revision?.id), hash }
}

/** A new article by `author`, walked until `position` is open: 0 frozen, 1 waits for the editor, 5 signed by all. */
export async function walkTo(
  position: number,
  author: CastName = 'reporter',
  content?: string,
): Promise<Walk> {
  return walkOn(await open(await begin(author, content), author), position, author)
}

/** Submits what lies on the author's desk and has it signed until `position` is open. */
export async function walkOn(walk: Walk, position: number, author: CastName = 'reporter'): Promise<Walk> {
  if (position > 0) await act(author, submitting(walk, author))
  for (let signed = 1; signed < position; signed += 1) await sign(walk, signed)
  return walk
}

/** Writes another text and freezes it, as one who may. */
export async function rewrite(walk: Walk, who: CastName, content: string): Promise<Walk> {
  const [draft] = await act(who, saving(walk.articleId, who, content))
  const hash = String(draft?.hash)
  const [revision] = await act(who, freezing({ ...walk, hash }, who))
  return { ...walk, hash, revisionId: Number(revision?.id) }
}

/** Releases it; gives the publication's number. */
export async function publish(walk: Walk, who: CastName = 'third'): Promise<number> {
  const [publication] = await act(who, publishing(walk, who))
  return Number(publication?.id)
}

/** A live article and its publication. */
export async function live(): Promise<Walk & { publicationId: number }> {
  const walk = await walkTo(5)
  return { ...walk, publicationId: await publish(walk) }
}

/** The next round on an article, over a new text, walked until `position` is open. */
export async function correct({ articleId }: { articleId: number }, position: number): Promise<Walk> {
  const [draft] = await act(
    'reporter',
    saving(articleId, 'reporter', words('更正后的题目', { correction: '改正数字' })),
  )
  return walkOn(await open({ articleId, hash: String(draft?.hash) }), position)
}

/** Lends a signature; by default since an hour ago, for a day. Gives the delegation's number. */
export async function lend(
  principal: CastName,
  delegate: CastName,
  { from = '-1 hour', until = '1 day' } = {},
): Promise<number> {
  const [delegation] = await act(principal, {
    text: `insert into delegation (principal_id, delegate_id, starts_at, ends_at)
           values ($1, $2, now() + $3::interval, now() + $4::interval) returning id`,
    values: [person[principal], person[delegate], from, until],
  })
  return Number(delegation?.id)
}

/** What a signature in somebody's stead carries besides its own. */
export const inStead = (principal: CastName, delegationId: number) => ({
  principal_id: person[principal],
  delegation_id: delegationId,
})

/** What a check found at one surface. */
export const surface = (state: string, name = 'page') => ({ surface: name, path: '/', state })

/** A receipt of a publication, with what was found. */
export const receipt = (
  articleId: number,
  publicationId: number,
  more: Record<string, unknown> = {},
  found: unknown = [surface('right')],
) =>
  row('receipt', {
    ...{ article_id: articleId, publication_id: publicationId, kind: 'release' },
    ...{ surfaces: JSON.stringify(found), ...more },
  })
