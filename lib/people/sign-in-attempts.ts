import { app } from '#lib/platform/db.ts'
import { KNOWN_DAYS, mayAttempt, WINDOW_MINUTES } from './attempt-limits.ts'

type Row = { pair: number; account: number; address: number; known: boolean }

/**
 * Books one attempt as failed before its password is looked at, so that parallel guesses count too. False when
 * the limits say no; then nothing is booked.
 */
export function bookAttempt(email: string, address: string): Promise<boolean> {
  return app().$transaction(async (tx) => {
    // One queue an account and one an address, always in this order, so that two attempts never wait for each other.
    await tx.$executeRaw`select pg_advisory_xact_lock(71, hashtext(${email})), pg_advisory_xact_lock(72, hashtext(${address}))`
    const [failures] = await tx.$queryRaw<Row[]>`
      with recent as (
        select email, address from sign_in_attempt
        where not succeeded and at > now() - make_interval(mins => ${WINDOW_MINUTES}::int)
          and (email = ${email} or address = ${address})
      ), home as (
        select distinct address from sign_in_attempt
        where succeeded and email = ${email} and at > now() - make_interval(days => ${KNOWN_DAYS}::int)
      )
      select
        count(*) filter (where email = ${email} and address = ${address})::int as pair,
        count(*) filter (where email = ${email} and address not in (select address from home))::int as account,
        count(*) filter (where address = ${address})::int as address,
        ${address} in (select address from home) as known
      from recent`
    if (!failures || !mayAttempt(failures)) return false
    await tx.signInAttempt.create({ data: { email, address, succeeded: false } })
    return true
  })
}

/** Turns a booked attempt into a success, forgets the pair's failures and what is too old to count for anything. */
export async function attemptSucceeded(email: string, address: string): Promise<void> {
  await app().$transaction(async (tx) => {
    await tx.signInAttempt.deleteMany({ where: { email, address, succeeded: false } })
    await tx.signInAttempt.create({ data: { email, address, succeeded: true } })
    await tx.$executeRaw`delete from sign_in_attempt where at < now() - make_interval(days => ${KNOWN_DAYS}::int)`
  })
}
