import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import { begin, walkTo } from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const version = { text: 'insert into lexicon_version default values returning id', values: [] }
const entry = (since: number, key = 'wrong|帐号') =>
  row('lexicon_entry', {
    ...{
      key,
      kind: 'wrong',
      forms: ['帐号'],
      replacement: '账号',
      exceptions: [],
      office: '',
      severity: 'reason',
    },
    ...{ source: '', note: '', since },
  })

test('the lexicon is kept by the editor-in-chief and by the paper itself', async () => {
  for (const name of ['reporter', 'third', 'admin'] as const) await attack('not-entitled', name, version)
  await act('chief', version)
  await attack('not-entitled', 'third', entry(1))
  await act('chief', entry(1))
  const [made] = await sql('app', 'select made_by from lexicon_version')
  expect(made).toEqual({ made_by: person.chief })
})

test('an entry begins and ends with the newest state alone, stands once, and is never changed', async () => {
  await act('chief', [version, entry(1)])
  await attack(/^23505/, 'chief', entry(1))
  await act('chief', version)
  await attack('evidence-is-permanent', 'chief', entry(1, 'wrong|按装'))
  await attack('evidence-is-permanent', 'chief', 'update lexicon_entry set until = 1')
  await attack('42501', 'chief', `update lexicon_entry set severity = 'hint'`)
  await attack('42501', 'chief', 'delete from lexicon_entry')
  await act('chief', ['update lexicon_entry set until = 2', entry(2)])
  await attack('evidence-is-permanent', 'chief', 'update lexicon_entry set until = null where since = 1')
})

test('a finding is let pass in ones own name, with a reason, once, and for good', async () => {
  const { articleId } = await begin()
  const waiver = (who: keyof typeof person, reason = '引文如此') =>
    row('finding_waiver', {
      ...{
        article_id: articleId,
        finding: 'a'.repeat(64),
        check_name: 'wrong',
        found: '帐号',
        passage: '帐号本',
      },
      ...{ reason, person_id: person[who] },
    })
  await attack('not-the-actor', 'reporter', waiver('editor'))
  await attack('not-entitled', 'reader', waiver('reader'))
  await attack('reason-missing', 'reporter', waiver('reporter', ' \n'))
  await act('reporter', waiver('reporter'))
  await attack(/^23505/, 'editor', waiver('editor'))
  await attack('42501', 'reporter', `update finding_waiver set reason = '不是'`)
  await attack('42501', 'reporter', 'delete from finding_waiver')
})

test('a reading is of a frozen text as it was, in the name of who handed it on', async () => {
  const walk = await walkTo(2)
  const [frozen] = await sql<{ id: number; hash: string }>('app', 'select id, hash from revision')
  const reading = (who: keyof typeof person, hash: string | undefined) =>
    row('machine_reading', {
      ...{ article_id: walk.articleId, round_id: walk.roundId, revision_id: frozen?.id, hash },
      ...{ checks: ['wrong'], findings: '[]', open: 0, person_id: person[who] },
    })
  await attack('not-the-actor', 'reviewer', reading('editor', frozen?.hash))
  await attack(/^23503/, 'reviewer', reading('reviewer', 'b'.repeat(64)))
  await act('reviewer', reading('reviewer', frozen?.hash))
  await attack('42501', 'chief', 'update machine_reading set open = 3')
})
