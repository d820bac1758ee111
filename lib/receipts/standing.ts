import type { Content } from '#lib/document/content.ts'

/** Where an article stands in one list: how many newer ones are in it, and the one just above it. */
export type PlaceInList = { newer: number; above: number | null }

/**
 * What decides where readers ought to find a publication, or what was taken down. Read from the publication itself, not
 * from what readers' pages are made from.
 */
export type Standing = {
  articleId: number
  publicationId: number
  hash: string
  /** The signed content as PostgreSQL writes it: SHA-256 over these characters is the hash. */
  text: string
  content: Content
  /** superseded or withdrawn; null while readers have it. */
  endedAs: string | null
  isLive: boolean
  /** Whether readers have this or another text of the article. */
  articleIsLive: boolean
  releasedBy: number
  withdrawnBy: number | null
  firstPublishedAt: Date
  /** A correction that says what it corrects. */
  isCorrection: boolean
  /** How many corrections and withdrawals came after. */
  ledgerNewer: number
  /** Until when machines may not have it; null when that is over. */
  embargoUntil: Date | null
  now: Date
  /** The words of its address, those of today first. */
  slugs: string[]
  /** Notes of correction, the newest first. */
  corrections: string[]
  publicNote: string | null
  /** The channel's name in addresses and that of the one above it; null where there is no such channel. */
  channel: string | null
  parent: string | null
  /** Places in lists by `listKey`. */
  places: Record<string, PlaceInList>
  /** Live articles that stood beside it and would still lead to it. */
  neighbours: number[]
  /** Whether its title, or its first words, also stand in a live article: then their being there proves nothing. */
  titleIsOthers: boolean
  excerptIsOthers: boolean
}

/** Which list, and whether as machines have it: without what is under embargo. */
export type ListOf = { kind: 'all' | 'channel' | 'tag'; name: string; machines?: boolean }

export const listKey = ({ kind, name, machines = false }: ListOf) =>
  `${kind} ${name}${machines ? ' machines' : ''}`
