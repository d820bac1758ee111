import { NumberInput, Switch, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { RoleFields } from '#components/people/role-fields.tsx'
import type { RoleName } from '#lib/people/list-people.ts'
import { LONGEST_DEADLINE } from '#lib/workflow/schema.ts'
import { RowMoves } from './row-moves.tsx'
import styles from './settings.module.css'

/** A stage as it stands in the form; `row` only tells rows apart. */
export type EditedStage = {
  row: number
  key: string | null
  nameZh: string
  nameEn: string
  roles: string[]
  deadlineMinutes: number | null
  needsRemarksResolved: boolean
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
  return (
    <fieldset className={styles.stage}>
      <legend>{t('stage', { number })}</legend>
      {isEdit ? null : (
        <div className={styles.moves}>
          <RowMoves
            name={t('row', { number })}
            isFirst={number <= 2}
            isLast={number === last}
            onMove={onMove}
            onRemove={onRemove}
          />
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
      <Switch
        label={t('needsRemarksResolved')}
        checked={stage.needsRemarksResolved}
        onChange={(event) => onChange({ needsRemarksResolved: event.currentTarget.checked })}
      />
    </fieldset>
  )
}
