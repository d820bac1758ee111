import { sql } from './database.ts'

/** Lets the time of every scheduled release come, as the owner with the laws asleep: nobody else can move a time. */
export async function theTimeHasCome(): Promise<void> {
  await sql(
    'owner',
    `do $$ begin set local session_replication_role = replica;
       update publication_schedule set at = now() - interval '1 second' where at > now(); end $$`,
  )
}
