import { resolve } from 'node:path'
import { z } from 'zod'

/** A setting is missing or wrong; the message is one line that names the variable. */
export class SettingError extends Error {
  override name = 'SettingError'
}

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address', abort: true })
  .refine((url) => new URL(url).pathname.length > 1, 'must name a database')
  .optional()

const schema = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a port from 1 to 65535')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, 'must be a port from 1 to 65535')
      .default(3000),
    DATA_DIR: z
      .string()
      .default('.data')
      .transform((path) => resolve(path)),
    DATABASE_URL: postgresUrl,
    DATABASE_APP_URL: postgresUrl,
    DATABASE_READER_URL: postgresUrl,
    SITE_URL: z
      .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address', abort: true })
      .refine((url) => new URL(url).pathname === '/', 'must be an origin, without a path')
      .optional(),
    SITE_VIA: z
      .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address', abort: true })
      .refine((url) => new URL(url).pathname === '/', 'must be an origin, without a path')
      .optional(),
    SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    CLIP_MAX_MB: z
      .string()
      .regex(/^\d{1,4}$/, 'must be a number of megabytes from 1 to 2000')
      .transform(Number)
      .refine((size) => size >= 1 && size <= 2_000, 'must be a number of megabytes from 1 to 2000')
      .default(500),
    DEMO: z.enum(['0', '1'], 'must be 0 or 1').optional(),
    TRUST_PROXY: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^[^\s<>@]+@[^\s<>@]+$|^[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>$/,
        'must be an address, or a name and <address>',
      )
      .optional(),
  })
  .transform((given) => ({
    ...given,
    SITE_URL: new URL(given.SITE_URL ?? `http://localhost:${given.PORT}`).origin,
    DEMO: (given.DEMO ?? (given.DATABASE_URL ? '0' : '1')) === '1',
    TRUST_PROXY: given.TRUST_PROXY === '1',
    MAIL_FROM: given.MAIL_FROM ?? '三审 <sanshen@localhost>',
  }))

/**
 * The settings of CONTRACT "Settings", validated: DATA_DIR absolute, SITE_URL an origin without a trailing slash.
 * TRUST_PROXY says that a proxy of ours writes the last entry of X-Forwarded-For.
 * SITE_VIA is where this process reaches the site, when its public address leads nowhere from here.
 * CLIP_MAX_MB is how large a moving picture or a sound may be that is handed in.
 * What the supervisor derives (the two lesser addresses, a generated secret) is absent until it sets it.
 */
export type Settings = z.output<typeof schema>

/** Reads settings from `variables`; an empty value counts as unset. Throws `SettingError` for the first wrong one. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new SettingError(`${issue?.path.join('.')} ${issue?.message}`)
}

let settings: Settings | undefined

/** The settings of this process, read from its environment once. Throws `SettingError`. */
export function env(): Settings {
  settings ??= readSettings(process.env)
  return settings
}

/** A setting that this process cannot do without. Throws `SettingError` when it is unset. */
export function requireSetting<Name extends keyof Settings>(name: Name): NonNullable<Settings[Name]> {
  const value = env()[name]
  if (value === undefined || value === null) throw new SettingError(`${name} must be set`)
  return value
}
