import type { Content } from '#lib/document/content.ts'
import type { ActName } from './acts.ts'

export type Kind = ActName | 'begin' | 'time' | 'people' | 'roles' | 'lend' | 'weigh' | 'read'

/** What chance decided. */
export type Drawn = {
  kind: Kind
  article: number
  who: number
  /** Whoever was drawn, or rather somebody to whom the rules say yes, or who wrote or signed some of it. */
  rather: 'anyone' | 'able' | 'involved'
  /** Whether the request began before anything changed about people. */
  underWay: boolean
  outdated: boolean
  choice: number
  content: Content
}
