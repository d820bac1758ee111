'use client'

import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconArrowDown,
  IconArrowUp,
  IconTrash,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { MenuDivider, MenuItem } from '#components/ui/menu-lines.tsx'
import { canMove, deleteBlock, moveBlock, moveToEnd } from './move-block.ts'

const MOVES = [
  { name: 'up', by: -1, Icon: IconArrowUp, move: moveBlock },
  { name: 'down', by: 1, Icon: IconArrowDown, move: moveBlock },
  { name: 'first', by: -1, Icon: IconArrowBarToUp, move: moveToEnd },
  { name: 'last', by: 1, Icon: IconArrowBarToDown, move: moveToEnd },
] as const

const ICON = { size: 17, stroke: 1.6, 'aria-hidden': true } as const

/** What the hand of the selected block offers; `onMoved` hears where the block stands then, counted from 1. */
export function BlockMenu({
  editor,
  onMoved,
}: {
  editor: Editor
  onMoved(place: number, count: number): void
}) {
  const t = useTranslations('writing.block')
  return (
    <>
      {MOVES.map(({ name, by, Icon, move }) => (
        <MenuItem
          key={name}
          icon={<Icon {...ICON} />}
          disabled={!canMove(editor, by)}
          onChoose={() => {
            if (!move(editor, by)) return
            const { $from } = editor.state.selection
            onMoved($from.index() + 1, $from.parent.childCount)
          }}
        >
          {t(name)}
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuItem
        icon={<IconTrash {...ICON} />}
        onChoose={() => {
          deleteBlock(editor)
          editor.commands.focus()
        }}
      >
        {t('delete')}
      </MenuItem>
    </>
  )
}
