import { expect } from '@jest/globals'
import type { Actor } from '#lib/platform/actor.ts'
import type { Result } from '#lib/platform/command.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { ArticleState } from '#lib/review/state.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { castNames, personId } from '#tests/support/world.ts'
import { type Act, type ActName, acts } from './acts.ts'
import type { Drawn } from './drawn.ts'
import { type Newsroom, stateIn } from './newsroom.ts'
import { lawOn } from './raw-acts.ts'
import { count } from './tally.ts'

/** Does one act through its command and holds the answer against the rules and the laws; `say` is told what is done. */
export async function perform(
  newsroom: Newsroom,
  kind: ActName,
  drawn: Drawn,
  say: (what: string) => void,
): Promise<boolean> {
  const { state, act, name } = await choose(newsroom, kind, drawn)
  const now = newsroom.people.get(name) ?? null
  const then = newsroom.before.get(name) as Actor
  const actor = drawn.underWay || !now ? then : now
  const said = `${name} ${act.verb} article ${state.articleId}`
  say(said)

  const ruled = act.rule?.(actor) ?? null
  const law = act.law && (await lawOn(actor.id, act.law(actor.id)))
  if (actor === now) rulesAndLawsAgree(said, act, ruled, law)
  for (const attack of act.attacks?.(actor.id) ?? []) {
    expect([said, await lawOn(actor.id, attack)]).not.toEqual([said, null])
    count('attacks refused')
  }
  newsroom.print ??= await fingerprint()
  const result = await act.command({ actor, via: 'desk' }, act.input)
  answerFits(said, act, ruled, law, result)
  if (result.ok) await remember(newsroom, kind, state, name)
  else expect({ said, print: await fingerprint() }).toEqual({ said, print: newsroom.print })
  count(`${kind}: ${result.ok ? 'done' : result.refusal.code}`)
  say(`${said}: ${result.ok ? 'done' : result.refusal.code}`)
  return result.ok
}

type Choice = { state: ArticleState; act: Act; name: CastName }

/** The article and the person that were drawn, or the next ones for whom it fits. */
async function choose(newsroom: Newsroom, kind: ActName, drawn: Drawn): Promise<Choice> {
  const [first, ...others] = turned(newsroom.articles, drawn.article)
  const names = turned(castNames, drawn.who)
  const actOn = async (articleId: number) => {
    const state = await stateIn(newsroom, articleId)
    return { state, act: acts[kind](state, { ...drawn, newsroom }) }
  }
  const drawnOne = await actOn(first)
  const anyone = { ...drawnOne, name: drawnOne.act.by ?? names[0] }
  if (drawn.rather === 'anyone') return anyone
  for (const articleId of [first, ...others]) {
    const one = articleId === first ? drawnOne : await actOn(articleId)
    const fit = names.find((name) => fits[drawn.rather](one, newsroom.people.get(name) ?? null))
    if (fit) return { ...one, name: one.act.by ?? fit }
  }
  return anyone
}

const fits: Record<Drawn['rather'], (choice: Omit<Choice, 'name'>, actor: Actor | null) => boolean> = {
  anyone: () => true,
  able: ({ act }, actor) => actor !== null && (act.rule ? act.rule(actor).allowed : act.law !== null),
  involved: ({ state }, actor) => state.round?.seats.some((seat) => seat.personId === actor?.id) ?? false,
}

function turned<One>(list: readonly One[], by: number): [One, ...One[]] {
  const from = by % list.length
  return [...list.slice(from), ...list.slice(0, from)] as [One, ...One[]]
}

/** The same verdict for the button and for raw SQL, apart from what each does not claim to judge. */
function rulesAndLawsAgree(said: string, act: Act, ruled: Verdict | null, law: string | null): void {
  if (!ruled || !act.law) return
  if (ruled.allowed) {
    if (law !== null) expect([said, ...(act.beyondRules ?? [])]).toContain(law)
  } else if (law === null) {
    expect([said, ...(act.beyondLaws ?? [])]).toContain(ruled.refusal.code)
  }
}

function answerFits(
  said: string,
  act: Act,
  ruled: Verdict | null,
  law: string | null,
  result: Result<unknown>,
): void {
  const code = result.ok ? null : result.refusal.code
  if (ruled && !ruled.allowed) {
    expect({ said, code }).toEqual({ said, code: ruled.refusal.code })
    return
  }
  const open = act.beyondRules ?? []
  if (law !== null && act.law) {
    // Whoever asks for a correction is told everything that is missing at once, before SQL says one of it.
    if (!open.some((each) => each === code)) expect({ said, code }).toEqual({ said, code: law })
  } else if (ruled && code !== null) expect([said, ...open]).toContain(code)
  else if (!ruled && act.law) expect({ said, code }).toEqual({ said, code: law })
}

async function remember(
  newsroom: Newsroom,
  kind: ActName,
  state: ArticleState,
  name: CastName,
): Promise<void> {
  newsroom.seen.push(state.draft.hash)
  newsroom.touched = state.articleId
  newsroom.states.delete(state.articleId)
  if (kind === 'schedule') newsroom.scheduled.set(state.articleId, name)
  // Whoever changed the words wrote, by whichever act.
  if ((await stateIn(newsroom, state.articleId)).draft.hash === state.draft.hash) return
  newsroom.writings.push({
    articleId: state.articleId,
    person: personId(name),
    roundId: state.round?.id ?? null,
    position: state.round?.openPosition ?? 0,
    publications: await publicationsOf(state.articleId),
  })
}

async function publicationsOf(articleId: number): Promise<number> {
  const rows = await sql('owner', 'select id from publication where article_id = $1', [articleId])
  return rows.length
}
