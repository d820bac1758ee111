/**
 * The words of an invented report about an invented city. Days in them are written `{-2}` or `{+7}`, counted from the
 * day of seeding, so that the demo is never last year's paper.
 */
export type SeedWords = {
  channel: string
  dateline?: string
  kicker?: string
  title: string
  shortTitle?: string
  subtitle?: string
  summary: string
  byline: { role: string; name: string }[]
  source?: { kind: 'reprint'; name: string; originalTitle: string; author: string; url: string }
  tags: string[]
  ai?: string
  cover?: { picture: string; caption: string; alt: string }
  /** One block a line, in the marks that `bodyOf` knows. */
  text: string
  /** What readers are told was put right. */
  correction?: string
}
