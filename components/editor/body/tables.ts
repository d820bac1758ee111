import type { Editor } from '@tiptap/core'
import { keymap } from '@tiptap/pm/keymap'
import type { Node, Schema } from '@tiptap/pm/model'
import { type Command, Plugin, type TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  fixTables,
  goToNextCell,
  mergeCells,
  splitCell,
  tableEditing,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { TABLE_LIMITS } from '#lib/document/attributes.ts'

/** What can be done to the table around the caret, in the order of its toolbar. */
export const TABLE_ACTS = {
  rowBefore: bounded('rows', addRowBefore),
  rowAfter: bounded('rows', addRowAfter),
  deleteRow,
  columnBefore: bounded('columns', addColumnBefore),
  columnAfter: bounded('columns', addColumnAfter),
  deleteColumn,
  headerRow: toggleHeaderRow,
  merge: mergeCells,
  split: splitCell,
  deleteTable,
} as const satisfies Record<string, Command>

export type TableAct = keyof typeof TABLE_ACTS

// A table as large as one may be grows no more.
function bounded(way: 'rows' | 'columns', command: Command): Command {
  return (state, dispatch) => {
    const table = tableAround(state.selection.$from)
    const row = table?.firstChild
    const size = way === 'rows' ? (table?.childCount ?? 0) : columnsOf(row)
    return size < TABLE_LIMITS[way] && command(state, dispatch)
  }
}

function tableAround($from: TextSelection['$from']): Node | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'table') return $from.node(depth)
  }
  return null
}

function columnsOf(row: Node | null | undefined): number {
  let columns = 0
  row?.forEach((cell) => {
    columns += Number(cell.attrs.colspan)
  })
  return columns
}

/** Whether an act could be done now. */
export function canTable(editor: Editor, act: TableAct): boolean {
  return editor.isEditable && TABLE_ACTS[act](editor.state)
}

/** Does it, and leaves the caret in the text. */
export function doTable(editor: Editor, act: TableAct): void {
  TABLE_ACTS[act](editor.state, editor.view.dispatch)
  editor.view.focus()
}

/** A table of three columns and three rows, the first of them its head. */
export function newTable(schema: Schema): Node {
  const { table, tableRow, tableHeader, tableCell } = schema.nodes
  const row = (type: typeof table) =>
    tableRow?.create(
      null,
      [0, 1, 2].map(() => type?.createAndFill() as Node),
    )
  return table?.create(null, [row(tableHeader), row(tableCell), row(tableCell)] as Node[]) as Node
}

/** Cells are selected, walked through by Tab, and mended where a paste left a gap. */
export function tablePlugins(): Plugin[] {
  const deleteWhole: Command = (state, dispatch) => {
    const { selection } = state
    const whole =
      selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection()
    return whole && deleteTable(state, dispatch)
  }
  // A row more behind the last one.
  const onwards: Command = (state, dispatch, view) =>
    goToNextCell(1)(state, dispatch) ||
    (TABLE_ACTS.rowAfter(state, dispatch) && (!view || goToNextCell(1)(view.state, dispatch)))
  const keys = { Tab: onwards, 'Shift-Tab': goToNextCell(-1), Backspace: deleteWhole, Delete: deleteWhole }
  return [keymap(keys), tableEditing(), withinLimits]
}

/** Mends the tables that came when nothing was here to mend them: a part of one may lack cells. */
export function mendTables({ state, view }: Editor): void {
  const mended = fixTables(state)
  if (mended) view.dispatch(mended)
}

// The least that a cell takes: itself, and an empty paragraph in it.
const SMALLEST_CELL = 4

// Cells that are pasted into a table make it as large as they need; beyond its limits it could not be saved. One key
// brings no cell, so that none is looked for then.
const withinLimits = new Plugin({
  filterTransaction({ docChanged, doc }, before) {
    if (!docChanged || doc.content.size < before.doc.content.size + SMALLEST_CELL) return true
    return tablesIn(doc).every(
      (table) => table.childCount <= TABLE_LIMITS.rows && columnsOf(table.firstChild) <= TABLE_LIMITS.columns,
    )
  },
})

/** Tables stand under the document itself or in a box. */
function tablesIn(doc: Node): Node[] {
  return doc.children
    .flatMap((node) => (node.type.name === 'factBox' ? node.children : [node]))
    .filter(({ type }) => type.name === 'table')
}
