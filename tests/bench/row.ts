/** One line of the table: what was measured, the figure, and where there is an aim, whether it was met. */
export type Row = { what: string; figure: string; aim?: string; met?: boolean; note?: string }

/** Takes a group's rows as they come. */
export type Tell = (row: Row) => void

/** A figure that should be no more than its aim. */
export function atMost(what: string, figure: number, aim: number, unit: string, note?: string): Row {
  return { what, figure: `${show(figure)} ${unit}`, aim: `≤ ${aim} ${unit}`, met: figure <= aim, note }
}

/** A figure that should be no less than its aim. */
export function atLeast(what: string, figure: number, aim: number, unit: string, note?: string): Row {
  return { what, figure: `${show(figure)} ${unit}`, aim: `≥ ${aim} ${unit}`, met: figure >= aim, note }
}

/** A figure without an aim, for comparison. */
export function plain(what: string, figure: number, unit: string, note?: string): Row {
  return { what, figure: `${show(figure)} ${unit}`, note }
}

/** Why there is no figure. */
export function skipped(what: string, why: string): Row {
  return { what, figure: '–', note: `skipped: ${why}` }
}

export function lineOf({ what, figure, aim = '', met, note = '' }: Row): string {
  const verdict = met === undefined ? '' : met ? 'met' : 'MISSED'
  return `| ${what.padEnd(58)} | ${figure.padStart(14)} | ${aim.padEnd(12)} | ${verdict.padEnd(6)} | ${note} |`
}

/** The table as Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const head = lineOf({ what: 'measured', figure: 'figure', aim: 'aim' })
  return [head, '| --- | ---: | --- | --- | --- |', ...rows.map(lineOf)].join('\n')
}

function show(figure: number): string {
  const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2
  return figure.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
