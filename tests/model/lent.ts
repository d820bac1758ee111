import { sql } from '#tests/support/database.ts'
import { personId, sqlAs } from '#tests/support/world.ts'
import type { Newsroom } from './newsroom.ts'

type Lent = Newsroom['lent'][number]

/** A signature is taken back by who lent it, while they are here; once. */
export async function takeBack({ id, principal }: Lent): Promise<void> {
  const active = await sql('owner', 'select 1 from person where id = $1 and disabled_at is null', [
    personId(principal),
  ])
  if (active.length === 0) return
  await sqlAs(principal, 'update delegation set revoked_at = now() where id = $1 and revoked_at is null', [
    id,
  ])
}

/** Its time is over: moved by the owner with the laws asleep, as nobody else could. */
export async function letEnd({ id }: Lent): Promise<void> {
  await sql(
    'owner',
    `do $$ begin
       set local session_replication_role = replica;
       update delegation set ends_at = now() where id = ${id} and ends_at > now();
     end $$`,
  )
}
