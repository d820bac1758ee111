import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'

type Props = {
  /** What the act is called on its button. */
  label: string
  pending: boolean
  onClose(): void
  /** Left out in a form, which the button then submits. */
  onConfirm?(): void
  /** Set where it cannot be taken back in the eyes of readers. */
  color?: 'cinnabar'
}

/** The end of a dialog: leave it, or do what it asks about. */
export function DialogActs({ label, pending, onClose, onConfirm, color }: Props) {
  const t = useTranslations('common')
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button type={onConfirm ? 'button' : 'submit'} color={color} onClick={onConfirm} loading={pending}>
        {label}
      </Button>
    </Group>
  )
}
