import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { DutyTurnInput } from '#lib/duty/schema.ts'
import styles from './duty-dialog.module.css'

type Props = {
  turn: DutyTurnInput
  number: number
  people: { id: number; name: string }[]
  errorOf(field: keyof DutyTurnInput): string | undefined
  onChange(changes: Partial<DutyTurnInput>): void
  onRemove(): void
}

/** One person's turn: who, from when, until when. */
export function TurnFields({ turn, number, people, errorOf, onChange, onRemove }: Props) {
  const t = useTranslations('duty')
  const clock = (field: 'from' | 'to') => (
    <TextInput
      type="time"
      label={t(`fields.${field}`)}
      value={turn[field]}
      error={errorOf(field)}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <fieldset className={styles.turn} aria-label={t('turn', { number })}>
      <NativeSelect
        label={t('fields.person')}
        value={String(turn.personId)}
        error={errorOf('personId')}
        onChange={(event) => onChange({ personId: Number(event.currentTarget.value) })}
        data={[
          { value: '0', label: t('choose') },
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      {clock('from')}
      {clock('to')}
      <ActionIcon
        variant="subtle"
        color="gray"
        className={styles.remove}
        aria-label={t('remove', { number })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
    </fieldset>
  )
}
