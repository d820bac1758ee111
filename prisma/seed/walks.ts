import type { CastName } from './cast.ts'
import type { SeedWords } from './words.ts'

/** A key of the house's own list. */
type Reason = 'facts' | 'source' | 'wording' | 'structure' | 'policy' | 'other'

/** Who begins an article, and what happens to it then. */
export type Walk = { author: CastName; acts: Act[] }

/** What is written anew: passages of the text, and whole fields. */
export type Changes = Partial<Omit<SeedWords, 'text'>> & { replace?: [from: string, to: string][] }

type Suggested = { passage: string; wording: string }

/** One act of somebody at the desk; carried out through the command of the same meaning. */
export type Act =
  | { act: 'submit'; by: CastName; note: string }
  | { act: 'approve'; by: CastName; note: string }
  | { act: 'return'; by: CastName; toPosition: number; reason: Reason; note: string; wordings: Suggested[] }
  | { act: 'reject'; by: CastName; reason: Reason; note: string }
  | { act: 'hurry'; by: CastName }
  | { act: 'recall'; by: CastName; note: string }
  | { act: 'correct'; by: CastName }
  | { act: 'rewrite'; by: CastName; changes: Changes }
  | { act: 'publish'; by: CastName }
  | { act: 'schedule'; by: CastName; inHours: number }
  | { act: 'withdraw'; by: CastName; reason: string; publicNote: string }

export const submit = (by: CastName, note = ''): Act => ({ act: 'submit', by, note })
export const approve = (by: CastName, note = ''): Act => ({ act: 'approve', by, note })
export const sendBack = (
  by: CastName,
  toPosition: number,
  reason: Reason,
  note: string,
  wordings: Suggested[] = [],
): Act => ({ act: 'return', by, toPosition, reason, note, wordings })
export const reject = (by: CastName, reason: Reason, note: string): Act => ({
  act: 'reject',
  by,
  reason,
  note,
})
/** 加急: first in every list of the desk. */
export const hurry = (by: CastName): Act => ({ act: 'hurry', by })
export const recall = (by: CastName, note: string): Act => ({ act: 'recall', by, note })
export const rewrite = (by: CastName, changes: Changes): Act => ({ act: 'rewrite', by, changes })
export const publish = (by: CastName): Act => ({ act: 'publish', by })
export const schedule = (by: CastName, inHours: number): Act => ({ act: 'schedule', by, inHours })
export const withdraw = (by: CastName, reason: string, publicNote: string): Act => ({
  act: 'withdraw',
  by,
  reason,
  publicNote,
})

/** Who signs 编辑, 审读, 二审 and 三审. */
export type Team = readonly [CastName, CastName, CastName, CastName]

export const day: Team = ['editor', 'reviewer', 'second', 'third']
export const night: Team = ['editor2', 'reviewer2', 'second2', 'third2']
export const early: Team = ['editor', 'reviewer2', 'second2', 'third']
export const late: Team = ['editor2', 'reviewer', 'second', 'third2']

const signOwnEdit: CastName[] = ['editor', 'editor2', 'chief']

/** Handed in and signed up to and with a position; an editor's own submission signs 编辑 by itself. */
export function signedTo(position: number, team: Team, author: CastName = 'reporter'): Act[] {
  const signers = team.slice(signOwnEdit.includes(author) ? 1 : 0, position)
  return [submit(author), ...signers.map((name) => approve(name))]
}

/** All the way to readers; the last to sign releases. */
export function released(team: Team, author: CastName = 'reporter'): Walk {
  return { author, acts: [...signedTo(4, team, author), publish(team[3])] }
}

/** A live text taken up again, written anew and handed in. */
export function correcting(changes: Changes & { correction: string }, author: CastName = 'reporter'): Act[] {
  return [{ act: 'correct', by: author }, rewrite(author, changes), submit(author)]
}

/** A live text put right in public: written, signed and released anew. */
export function corrected(
  changes: Changes & { correction: string },
  team: Team,
  author: CastName = 'reporter',
): Act[] {
  const [, ...signed] = signedTo(4, team, author)
  return [...correcting(changes, author), ...signed, publish(team[3])]
}
