import { act, openNewsroom, person, row } from './newsroom-sql.ts'
import {
  begin,
  correct,
  lend,
  live,
  open,
  picture,
  publish,
  returning,
  rewording,
  scheduling,
  takingRewordings,
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
  rewording: ['taken_at', 'taken_by'],
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
  await act('third', rewording(await walkTo(4), 'third'))
  const reworded = await walkTo(4)
  await act('third', rewording(reworded, 'third'))
  await act('second', takingRewordings(reworded, 'second'))
  await act('reporter', picture('reporter'))
  const cover = { sha256: 'a'.repeat(64), width: 1200, height: 800 }
  await open(await begin('reporter', words('有图', { cover })))
  await act(
    'third',
    row('article_slug', { article_id: first.articleId, slug: 'parks', person_id: person.third }),
  )
  await act('third', row('audit_event', { name: 'revision.published', article_id: first.articleId }))
}
