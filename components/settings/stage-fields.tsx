import { ActionIcon, NumberInput, TextInput, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RoleFields } from '#components/people/role-fields.tsx'
import type { RoleName } from '#lib/people/list-people.ts'
import { LONGEST_DEADLINE } from '#lib/workflow/schema.ts'
import styles from './settings.module.css'

/** A stage as it stands in the form; `row` only tells rows apart. */
export type EditedStage = {
  row: number
  key: string | null
  nameZh: string
  nameEn: string
  roles: string[]
  deadlineMinutes: number | null
}

type Props = {
  stage: EditedStage
  number: number
  last: number
  roles: RoleName[]
  errorOf(name: string): string | undefined
  onChange(part: Partial<EditedStage>): void
  onMove(by: 1 | -1): void
  onRemove(): void
}

const MINUTES = 60

/** One stage. The first is always `edit`: it may be named anew, never moved or left out. */
export function StageFields({ stage, number, last, roles, errorOf, onChange, onMove, onRemove }: Props) {
  const t = useTranslations('settings.workflow')
  const isEdit = stage.key === 'edit'
  const act = (label: string, icon: ReactNode, onClick: () => void, off = false) => (
    <ActionIcon variant="subtle" color="gray" size={32} onClick={onClick} disabled={off}>
      {icon}
      <VisuallyHidden>{label}</VisuallyHidden>
    </ActionIcon>
  )
  return (
    <fieldset className={styles.stage}>
      <legend>{t('stage', { number })}</legend>
      {isEdit ? null : (
        <div className={styles.moves}>
          {act(t('up', { number }), <IconArrowUp size={16} aria-hidden />, () => onMove(-1), number <= 2)}
          {act(
            t('down', { number }),
            <IconArrowDown size={16} aria-hidden />,
            () => onMove(1),
            number === last,
          )}
          {act(t('remove', { number }), <IconX size={16} aria-hidden />, onRemove)}
        </div>
      )}
      <div className={styles.fields}>
        <TextInput
          label={t('nameZh')}
          value={stage.nameZh}
          error={errorOf('nameZh')}
          onChange={(event) => onChange({ nameZh: event.currentTarget.value })}
        />
        <TextInput
          label={t('nameEn')}
          value={stage.nameEn}
          error={errorOf('nameEn')}
          onChange={(event) => onChange({ nameEn: event.currentTarget.value })}
        />
        <NumberInput
          label={t('deadline')}
          placeholder={t('noDeadline')}
          min={0}
          max={LONGEST_DEADLINE / MINUTES}
          decimalScale={1}
          allowNegative={false}
          value={stage.deadlineMinutes === null ? '' : stage.deadlineMinutes / MINUTES}
          error={errorOf('deadlineMinutes')}
          onChange={(hours) =>
            onChange({ deadlineMinutes: hours === '' ? null : Math.round(Number(hours) * MINUTES) })
          }
        />
      </div>
      <RoleFields
        label={t('roles')}
        roles={roles}
        value={stage.roles}
        onChange={(keys) => onChange({ roles: keys })}
        error={errorOf('roles')}
      />
    </fieldset>
  )
}
