'use client'

import { ActionIcon, Button, VisuallyHidden } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SuggestedInput } from '#components/ui/suggested-input.tsx'
import styles from './byline-fields.module.css'
import { FieldGroup } from './field-group.tsx'
import type { FieldsProps } from './fields.ts'
import { FieldRemarks } from './remarks/field-remarks.tsx'

// What stands in the paper, so in the paper's language, whatever the person's.
const ROLES = ['记者', '通讯员', '摄影', '实习生', '编译', '评论员']
const FIRST_ROLE = '记者'

type Row = { key: number; role: string; name: string }

/** How many names are offered at once; the rest are found by typing. */
const OFFERED = 8

type Props = FieldsProps & {
  /** The names of the paper's own people; anybody else's is typed. */
  colleagues: string[]
}

/** Who wrote it, as role and name pairs. A pair without a word in it is not part of the article. */
export function BylineFields({ content, readOnly, errorOf, change, colleagues }: Props) {
  const t = useTranslations('editor')
  const [rows, setRows] = useState<Row[]>(() =>
    (content.byline.length > 0 ? content.byline : [{ role: '', name: '' }]).map((pair, key) => ({
      key,
      ...pair,
    })),
  )
  const written = rows.filter(({ role, name }) => role || name)
  function put(next: Row[]) {
    setRows(next)
    change({
      byline: next.filter(({ role, name }) => role || name).map(({ role, name }) => ({ role, name })),
    })
  }
  function edit(row: Row, part: Partial<Row>) {
    // Most who are named are reporters; the word stands there to be changed.
    const role = part.name && !row.name && !row.role ? FIRST_ROLE : row.role
    put(rows.map((each) => (each === row ? { ...row, role, ...part } : each)))
  }
  return (
    <FieldGroup title={t('groups.byline')}>
      {rows.map((row, index) => {
        const path = `byline.${written.indexOf(row)}`
        return (
          <div key={row.key} className={styles.row}>
            <SuggestedInput
              label={t('fields.bylineRole')}
              options={ROLES}
              value={row.role}
              readOnly={readOnly}
              error={errorOf(`${path}.role`)}
              onChange={(role) => edit(row, { role })}
            />
            <SuggestedInput
              label={t('fields.bylineName')}
              options={colleagues}
              limit={OFFERED}
              value={row.name}
              readOnly={readOnly}
              error={errorOf(`${path}.name`)}
              onChange={(name) => edit(row, { name })}
            />
            {rows.length > 1 && !readOnly ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                className={styles.remove}
                onClick={() => put(rows.filter((each) => each !== row))}
              >
                <IconX size={16} stroke={1.7} aria-hidden />
                <VisuallyHidden>{t('removeByline', { number: index + 1 })}</VisuallyHidden>
              </ActionIcon>
            ) : null}
          </div>
        )
      })}
      <FieldRemarks field="byline" />
      {readOnly ? null : (
        <Button
          variant="subtle"
          size="xs"
          className={styles.add}
          leftSection={<IconPlus size={14} stroke={1.7} aria-hidden />}
          onClick={() =>
            setRows([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, role: '', name: '' }])
          }
        >
          {t('addByline')}
        </Button>
      )}
    </FieldGroup>
  )
}
