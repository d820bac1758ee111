import { sql } from './database.ts'
import { act, openNewsroom, person, row } from './newsroom-sql.ts'
import {
  begin,
  correct,
  lend,
  live,
  open,
  picture,
  publish,
  receipt,
  remark,
  replying,
  returning,
  scheduling,
  takingWording,
  walkTo,
  withdrawing,
  words,
} from './walk-sql.ts'

/** Tables whose rows are evidence, with the columns that the application may fill in to close a thing. */
export const evidence: Record<string, string[]> = {
  article: [],
  revision: [],
  submission: [],
  approval: [],
  approval_void: [],
  return: [],
  seat: [],
  draft_writing: [],
  withdrawal: [],
  workflow_version: [],
  workflow_stage: [],
  workflow_stage_role: [],
  audit_event: [],
  medium: [],
  revision_medium: [],
  article_slug: [],
  publication: [],
  round: ['closed_as', 'closed_by', 'close_reason', 'close_note'],
  publication_schedule: ['cancelled_at', 'cancelled_by'],
  delegation: ['revoked_at'],
  rewording: [],
  lexicon_version: [],
  lexicon_entry: ['until'],
  weight_rule: ['ended_at', 'ended_by'],
  machine_reading: [],
  finding_waiver: [],
  remark: [],
  remark_reply: [],
  remark_turn: [],
  remarked_text: [],
  receipt: [],
}

/** A newsroom with at least one row of every kind of evidence, open and closed. */
export async function openFullNewsroom(): Promise<void> {
  await openNewsroom()
  const lent = await lend('third', 'third2')
  await act('third', `update delegation set revoked_at = now() where id = ${lent}`)
  await lend('second', 'second2')
  const first = await live()
  await publish(await correct(first, 5))
  const down = await live()
  await act('second', withdrawing(down.articleId, down.publicationId, 'second'))
  const back = await walkTo(5)
  await act('third', scheduling(back, new Date(Date.now() + 86_400_000), 'third'))
  await act('third', returning(back, 4, 'third'))
  await act('third', scheduling(await walkTo(5), new Date(Date.now() + 86_400_000), 'third'))
  await oldWording()
  await act('chief', [
    row('workflow', { key: 'important', name: '重要稿件', rank: 1 }),
    ...['时政', '外事'].map((what) => ({
      text: `insert into weight_rule (kind, what, workflow_id, made_by) select 'tag', $1, max(id), $2 from workflow`,
      values: [what, person.chief],
    })),
    `update weight_rule set ended_at = now(), ended_by = ${person.chief} where what = '外事'`,
  ])
  const { remarkId } = await remark(await walkTo(2), 'second', { wording: '街心公园' })
  await act('reporter', replying(remarkId, 'reporter'))
  await act('reviewer', takingWording(remarkId, 'reviewer', words('街心公园开放')))
  await act('reporter', picture('reporter'))
  const cover = { sha256: 'a'.repeat(64), width: 1200, height: 800 }
  await open(await begin('reporter', words('有图', { cover })))
  await act(
    'third',
    row('article_slug', { article_id: first.articleId, slug: 'parks', person_id: person.third }),
  )
  await act('chief', 'insert into lexicon_version default values')
  const kept = {
    kind: 'wrong',
    replacement: '',
    office: '',
    severity: 'hint',
    source: '',
    note: '',
    since: 1,
  }
  await act('chief', row('lexicon_entry', { ...kept, key: 'wrong|甲', forms: ['甲'], exceptions: [] }))
  await act('chief', row('lexicon_entry', { ...kept, key: 'wrong|乙', forms: ['乙'], exceptions: [] }))
  await act('chief', `update lexicon_entry set until = 1 where key = 'wrong|乙'`)
  const { articleId } = first
  await act('reporter', {
    text: `insert into machine_reading (article_id, round_id, revision_id, hash, checks, findings, open, person_id)
           select article_id, round_id, id, hash, array['wrong'], '[]', 0, $2 from revision where article_id = $1`,
    values: [articleId, person.reporter],
  })
  const waived = {
    finding: 'a'.repeat(64),
    check_name: 'wrong',
    found: '甲',
    passage: '甲乙',
    reason: '引文',
  }
  await act(
    'reporter',
    row('finding_waiver', { ...waived, article_id: articleId, person_id: person.reporter }),
  )
  const standing = await live()
  await act(null, receipt(standing.articleId, standing.publicationId))
  await act('third', row('audit_event', { name: 'revision.published', article_id: first.articleId }))
}

/** A wording that went with a return before wordings were remarks; the laws asleep, since nobody may add one. */
export async function oldWording(): Promise<void> {
  await sql(
    'owner',
    `do $$ begin
       set local session_replication_role = replica;
       insert into rewording (return_id, passage, wording, taken_at, taken_by)
         select max(id), '公园开门', '公园今天开门', now(), max(person_id) from "return";
     end $$`,
  )
}
