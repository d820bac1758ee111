/** Somebody who acts, as the database knew them when the request or job began. SQL looks again inside the transaction. */
export type Actor = {
  id: number
  name: string
  email: string
  locale: string
  /** Role keys, such as `editor`; workflow stages name the roles that may sign. */
  roles: readonly string[]
  capabilities: readonly Capability[]
  /** Whose signatures are theirs to give now, beside their own (代审). */
  standsInFor: readonly Principal[]
}

/** A colleague for whom somebody else signs, by a dated delegation that is in force; `until` is ISO 8601. */
export type Principal = {
  id: number
  name: string
  /** The colleague's own roles: what they sign for others goes no further. */
  roles: readonly string[]
  delegationId: number
  until: string
}

/** What a role allows beside signing: the values of `role_grant.capability`. */
export const capabilities = [
  'draft',
  'publish',
  'withdraw',
  'workflow',
  'audit',
  'people',
  'settings',
  'fronts',
  'circle',
] as const
export type Capability = (typeof capabilities)[number]

/** Which way a command came in; kept with its audit event. */
export type Via = 'desk' | 'api' | 'cli' | 'job'
