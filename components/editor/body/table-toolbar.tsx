'use client'

import { Toolbar, VisuallyHidden } from '@mantine/core'
import {
  IconArrowsJoin2,
  IconArrowsSplit2,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableOff,
  IconTableRow,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { canTable, doTable, TABLE_ACTS, type TableAct } from './tables.ts'
import styles from './toolbar.module.css'
import { useEditorState } from './use-editor-state.ts'

const ICONS: Record<TableAct, typeof IconRowRemove> = {
  rowBefore: IconRowInsertTop,
  rowAfter: IconRowInsertBottom,
  deleteRow: IconRowRemove,
  columnBefore: IconColumnInsertLeft,
  columnAfter: IconColumnInsertRight,
  deleteColumn: IconColumnRemove,
  headerRow: IconTableRow,
  merge: IconArrowsJoin2,
  split: IconArrowsSplit2,
  deleteTable: IconTableOff,
}

const ACTS = Object.keys(TABLE_ACTS) as TableAct[]
const NOTHING = Object.fromEntries(ACTS.map((act) => [act, false]))
const stateOf = (editor: Editor) => Object.fromEntries(ACTS.map((act) => [act, canTable(editor, act)]))

/** What can be done to the table that the caret is in. Loaded with the first one. */
export function TableToolbar({ editor }: { editor: Editor }) {
  const t = useTranslations('writing.table')
  const can = useEditorState(editor, stateOf, NOTHING)
  return (
    <Toolbar
      data-of-table
      aria-label={t('label')}
      classNames={{ root: styles.second, toggle: styles.toggle }}
    >
      {ACTS.map((act) => {
        const Icon = ICONS[act]
        return (
          <Toolbar.Toggle
            key={act}
            active={false}
            disabled={!can[act]}
            title={t(act)}
            onClick={() => doTable(editor, act)}
          >
            <Icon size={18} stroke={1.7} aria-hidden />
            <VisuallyHidden>{t(act)}</VisuallyHidden>
          </Toolbar.Toggle>
        )
      })}
    </Toolbar>
  )
}
