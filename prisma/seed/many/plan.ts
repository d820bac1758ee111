import type { CastName } from '../cast.ts'

/** Where one of many articles ends up: at its author's desk, waiting for a stage, or past them all. */
export type End =
  | 'draft'
  | 'returned'
  | 'edit'
  | 'review'
  | 'second-review'
  | 'third-review'
  | 'ready'
  | 'scheduled'
  | 'live'
  | 'withdrawn'
  | 'rejected'

/** Of every hundred articles. */
export const shares: Record<End, number> = {
  draft: 8,
  returned: 2,
  edit: 3,
  review: 2,
  'second-review': 3,
  'third-review': 3,
  ready: 2,
  scheduled: 1,
  live: 73,
  withdrawn: 2,
  rejected: 1,
}

/** How many stages sign before an article gets there. */
const signatures: Record<End, number> = {
  draft: 0,
  returned: 1,
  edit: 0,
  review: 1,
  'second-review': 2,
  'third-review': 3,
  ready: 4,
  scheduled: 4,
  live: 4,
  withdrawn: 4,
  rejected: 1,
}

/** Who takes turns at each stage of the default workflow, and who writes. */
const stages = [
  ['editor', 'editor2'],
  ['reviewer', 'reviewer2'],
  ['second', 'second2'],
  ['third', 'third2'],
] as const satisfies CastName[][]
const authors: CastName[] = ['reporter', 'editor', 'reporter', 'reviewer2', 'reporter', 'second2', 'third2']

/** One article to come: who does what to it, and how far it goes. */
export type Plan = {
  /** 1 for the first; everything about it follows from this. */
  number: number
  end: End
  author: CastName
  /** Who signs positions 1, 2, … until it is where it should be. */
  signers: CastName[]
  /** Who returns, rejects, releases or withdraws it. */
  decider: CastName
}

const cycle = Object.entries(shares).flatMap(([end, share]) => Array<End>(share).fill(end as End))

/** The plan of one article that goes as far as `all` do, or else: of each hundred that follow each other every end has its share, well mixed. */
export function planOf(number: number, all?: End): Plan {
  // 37 and 100 share no divisor, so a hundred steps meet each place once.
  const end = all ?? cycle[(number * 37) % cycle.length] ?? 'live'
  const author = authors[number % authors.length] ?? 'reporter'
  const signers = stages
    .slice(0, signatures[end])
    .map((pair, index) => signerOf(pair, index + 1, author, number))
  const [first, second] = stages[end === 'returned' || end === 'rejected' ? 1 : 3]
  return { number, end, author, signers, decider: author === first ? second : first }
}

/** An editor signs the own submission at `edit`; further on nobody signs what they wrote. */
function signerOf(pair: readonly CastName[], position: number, author: CastName, number: number): CastName {
  if (position === 1 && pair.includes(author)) return author
  const others = pair.filter((name) => name !== author)
  return others[number % others.length] ?? 'chief'
}
