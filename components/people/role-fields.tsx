import { Checkbox } from '@mantine/core'
import { useStageName } from '#components/desk/stage-name.ts'
import type { RoleName } from '#lib/people/list-people.ts'
import styles from './people.module.css'

type Props = {
  label: string
  roles: RoleName[]
  value: string[]
  onChange(keys: string[]): void
  error?: string | undefined
}

/** The roles of a person or of a stage, as boxes to tick. */
export function RoleFields({ label, roles, value, onChange, error }: Props) {
  const nameOf = useStageName()
  return (
    <Checkbox.Group label={label} value={value} onChange={onChange} error={error}>
      <div className={styles.roles}>
        {roles.map((role) => (
          <Checkbox key={role.key} value={role.key} label={nameOf(role)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
