import { resolve } from 'node:path'
import type { Refusal } from '#lib/platform/refusal.ts'

/** One verb of the command line: a file of its own in this folder, listed in main.ts. */
export interface Verb {
  name: string
  /** One line for the list of verbs. */
  summary: string
  /** What follows the verb's name, e.g. `FILE --as EMAIL`. */
  usage: string
  /**
   * `app`: before `run`, the database is there and the app and reader addresses are in the environment. A verb whose
   * arguments decide it says so by a function.
   */
  needs?: 'app' | ((args: string[]) => 'app' | undefined)
  /** Throws `UsageError` for wrong usage, any other error for a refusal or failure. Gives an exit code, 0 by default. */
  run(args: string[]): Promise<number | undefined>
}

/** Wrong usage: exit 2, with the verb's usage. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** A path as the caller wrote it: npm changes to the project's directory before it runs a script. */
export function callerPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}

/** An error as one line, for stderr. */
export function oneLine(error: unknown): string {
  const parts = error instanceof AggregateError ? error.errors : [error]
  const texts = parts.map((part) => (part instanceof Error ? part.message || part.name : String(part)))
  return texts.join('; ').replace(/\s+/g, ' ').trim()
}

/** A refusal as one line, for stderr: its code, and where fields are to blame, theirs. */
export function refusalLine({ code, fields }: Refusal): string {
  const where = Object.entries(fields ?? {}).map(([field, reason]) => `${field}: ${reason.code}`)
  return where.length > 0 ? `${code} (${where.join(', ')})` : code
}
