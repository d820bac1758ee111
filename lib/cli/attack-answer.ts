import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

const laws = fileURLToPath(new URL('../../prisma/invariants', import.meta.url))

/** Whether PostgreSQL said no by a law, a grant or a key; a mistyped statement is no refusal. */
export function isRefusal(error: unknown): boolean {
  const { code = '' } = error as pg.DatabaseError
  return code === 'SN001' || code === '42501' || code.startsWith('23')
}

/** PostgreSQL's answer to a statement that it did not carry out, as one line, with the law that speaks. */
export function answerLine(error: unknown): string {
  const { code = '', message, detail } = error as pg.DatabaseError
  if (!isRefusal(error)) return `ERROR: ${code} ${message}`
  const law = lawOf(error as pg.DatabaseError)
  const more = detail ? `, detail ${detail}` : ''
  return `REFUSED by PostgreSQL: ${code} ${message}${more}${law ? ` (${law})` : ''}`
}

/** The law whose function raised it, by the file of prisma/invariants that defines the function. */
function lawOf({ code, where = '' }: pg.DatabaseError): string | null {
  if (code === '42501') return titleOf('08-grants.sql')
  const raised = [...where.matchAll(/PL\/pgSQL function (\w+)\(/g)].map(([, name]) => name)
  const name = raised.find((each) => each !== 'refuse')
  const file = readdirSync(laws)
    .sort()
    .find((each) => name && readFileSync(`${laws}/${each}`, 'utf8').includes(`function ${name}(`))
  return file ? titleOf(file) : null
}

/** `law 4, seat` of a file that begins `-- Law 4, seat.`; `who acts` of the one before the laws. */
function titleOf(file: string): string {
  const [, title] = /^-- (Law \d+, [^.]+)\./.exec(readFileSync(`${laws}/${file}`, 'utf8')) ?? []
  return title ? title.replace('Law', 'law') : 'who acts'
}

/** What a statement gave: its rows under their columns, at most twenty, or its tag. */
export function resultLines(result: pg.QueryResult): string[] {
  const names = result.fields.map(({ name }) => name)
  if (names.length === 0) return [`${result.command} ${result.rowCount ?? ''}`.trim()]
  const rows = (result.rows as Record<string, unknown>[]).slice(0, 20)
  const lines = rows.map((row) => names.map((name) => show(row[name])).join(' | '))
  return [names.join(' | '), ...lines, `(${result.rows.length} row${result.rows.length === 1 ? '' : 's'})`]
}

function show(value: unknown): string {
  const text =
    value instanceof Date
      ? value.toISOString()
      : value !== null && typeof value === 'object'
        ? JSON.stringify(value)
        : String(value ?? '')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
