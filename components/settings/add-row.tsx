import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

/** The button under a list of settings that begins another row. */
export function AddRow({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <Button
      variant="subtle"
      size="xs"
      leftSection={<IconPlus size={14} stroke={1.7} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
