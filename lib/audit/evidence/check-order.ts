import type { Faults } from './check-texts.ts'
import type { Evidence, Rows } from './format.ts'

type Row = Record<string, unknown>

/** By which columns each table's rows stand in order; the last of them tells two apart. What is not named here, by `id`. */
const orders: Partial<Record<keyof Rows, readonly string[]>> = {
  workflow_stage: ['workflow_version_id', 'position'],
  revision: ['number'],
  seat: ['round_id', 'created_at', 'person_id'],
  approval_void: ['approval_id'],
  withdrawal: ['publication_id'],
}

/** Every row stands once and in its place: what was put in again, or elsewhere, is named. */
export function checkOrder(rows: Rows): Faults {
  return Object.entries(rows).flatMap(([table, of]) => {
    const columns = orders[table as keyof Rows] ?? ['id']
    return (of as Row[]).flatMap((row, index): Faults => {
      const before = (of as Row[])[index - 1]
      const order = before ? compare(before, row, columns) : -1
      if (order < 0) return []
      const what = `${table.replaceAll('_', ' ')} ${columns.map((column) => row[column]).join(' ')}`
      return [order === 0 ? `${what} stands twice` : `${what} is out of its place: the rows were reordered`]
    })
  })
}

function compare(one: Row, other: Row, columns: readonly string[]): number {
  for (const column of columns) {
    const [a, b] = [one[column], other[column]].map((value) =>
      typeof value === 'string' ? withMicroseconds(value) : (value as number),
    ) as [string | number, string | number]
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}

/** A moment as jsonb has it leaves out the noughts at its end, with which it would stand in order. */
function withMicroseconds(moment: string): string {
  const [seconds = '', fraction = ''] = moment.replace('+00:00', '').split('.')
  return `${seconds}.${fraction.padEnd(6, '0')}`
}

/** Every round has its workflow with all its stages, from the first to the last, and nobody signed a stage that there is not. */
export function checkStages({ round, workflow_version, workflow_stage, approval }: Rows): Faults {
  const stagesOf = (version: number) =>
    workflow_stage.filter(({ workflow_version_id }) => workflow_version_id === version)
  return [
    ...round
      .filter(({ workflow_version_id }) => !workflow_version.some(({ id }) => id === workflow_version_id))
      .map(({ id }) => `the workflow of round ${id} is missing`),
    ...workflow_version.flatMap(({ id }) =>
      stagesOf(id)
        .filter(({ position }, index) => position !== index + 1)
        .slice(0, 1)
        .map(
          ({ position }) => `stage ${position} of workflow version ${id} is not in its place: one is missing`,
        ),
    ),
    ...approval
      .filter((row) => !stagesOf(row.workflow_version_id).some(({ position }) => position === row.position))
      .map(({ id, position }) => `approval ${id} signs position ${position}, of which there is no stage`),
  ]
}

/** Every row that is of an article is of this one, and everybody whose number stands in a row has a name. */
export function checkBelonging({ article, rows, people }: Evidence): Faults {
  const named = new Set(people.map(({ id }) => id))
  return Object.entries({ article: [article], ...rows }).flatMap(([table, of]) =>
    (of as Row[]).flatMap((row): Faults => {
      const what = `${table.replaceAll('_', ' ')} ${row.id ?? row.publication_id ?? ''}`.trim()
      const stray = typeof row.article_id === 'number' && row.article_id !== article.id
      const nameless = Object.entries(row).filter(
        ([column, value]) => PERSON.test(column) && typeof value === 'number' && !named.has(value),
      )
      return [
        ...(stray ? [`${what} is of article ${row.article_id}`] : []),
        ...nameless.map(([, person]) => `${what} is by person ${person}, who has no name here`),
      ]
    }),
  )
}

/** Columns that are somebody's number, by their names. */
export const PERSON = /^(person|principal|delegate)_id$|_by$/
