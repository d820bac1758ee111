import { type CastName, cast } from '#prisma/seed/cast.ts'

/** Everybody who may knock: the cast, and who is not signed in. */
export type Caller = CastName | 'visitor'
export const signedIn = Object.keys(cast) as CastName[]
export const callers: Caller[] = [...signedIn, 'visitor']

export const staff = signedIn.filter((caller) => caller !== 'reader')

/** An answer for each caller: those named get theirs, everybody else `otherwise`. */
export function answers<Answer extends string | number>(
  otherwise: Answer,
  named: [Answer, Caller[]][],
): Record<Caller, Answer> {
  const all = Object.fromEntries(callers.map((caller) => [caller, otherwise])) as Record<Caller, Answer>
  for (const [answer, some] of named) for (const caller of some) all[caller] = answer
  return all
}
