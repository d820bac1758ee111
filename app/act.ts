import { headers } from 'next/headers'
import type { Actor, Via } from '#lib/platform/actor.ts'
import type { Caller, Command, Result } from '#lib/platform/command.ts'
import { env } from '#lib/platform/env.ts'
import { sameOrigin } from '#lib/platform/origin.ts'
import { readUpTo } from '#lib/platform/read-up-to.ts'
import type { Refusal, RefusalCode, Verdict } from '#lib/platform/refusal.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'
import { readJson } from './read-json.ts'
import { currentActor } from './session.ts'

type Params = Record<string, string | string[] | undefined>
type Context = { params: Promise<Params> }

/**
 * The door of Server Actions: runs a command as the person who is signed in, if the form was posted from this very
 * site. A refusal comes back as a value for the form to show; what is no refusal is thrown.
 */
export async function act<Value>(command: Command<Value>, input: unknown): Promise<Result<Value>> {
  if (!(await postedFromHere())) return no('cross-origin')
  return asPerson('desk', (caller) => command(caller, input))
}

/**
 * The door of route handlers: a JSON body (at most 1.5 MB) becomes a command's input, by `shape` when the address
 * carries a part of it. Answers `Result` as JSON, with the refusal's HTTP status.
 */
export function handle<Value>(
  command: Command<Value>,
  shape: (body: unknown, params: Params) => unknown = (body) => body,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    if (!sameOrigin(originOf(request.method, request.headers))) return answer(no('cross-origin'))
    const body = await readJson(request)
    if (!body.ok) return answer(body)
    return answer(
      await asPerson('desk', async (caller) => command(caller, shape(body.value, await context.params))),
    )
  }
}

/** A file as it is sent: its body, its name from the address (`?name=`), which nobody trusts, and whatever else is asked there. */
export type SentFile = { name: string; bytes: Uint8Array; asked: URLSearchParams }

/** The same while it comes: its body piece by piece, and its size as far as it is said (0 where not). */
export type SentStream = {
  name: string
  size: number
  bytes: AsyncIterable<Uint8Array>
  asked: URLSearchParams
}

type Intake<Value, File> = {
  /** Asked before anything is read. */
  may: (actor: Actor) => Verdict
  take: (caller: Caller, file: File) => Promise<Result<Value>>
}

type Limit = {
  /** In bytes; of a larger file no more than this is ever held. */
  largest: number
  /** The code of what is larger, with the file's name and the limit in MB. */
  tooLarge: RefusalCode
}

/** The door of uploads: the body is the file itself, whatever it says that it is. Answers as `handle` does. */
export function handleFile<Value>({ may, largest, tooLarge, take }: Intake<Value, SentFile> & Limit) {
  return handleStream({
    may,
    async take(caller, { name, size, bytes, asked }) {
      const whole = size > largest ? null : await readUpTo(bytes, largest)
      return whole
        ? take(caller, { name, bytes: whole, asked })
        : no(tooLarge, { name, max: largest / 2 ** 20 })
    },
  })
}

/** The same for files that are not to be held whole. */
export function handleStream<Value>({ may, take }: Intake<Value, SentStream>) {
  return async (request: Request): Promise<Response> => {
    if (!sameOrigin(originOf(request.method, request.headers))) return answer(no('cross-origin'))
    const asked = new URL(request.url).searchParams
    const result = await asPerson('desk', async (caller) => {
      const verdict = may(caller.actor)
      if (!verdict.allowed) return { ok: false, refusal: verdict.refusal }
      const size = Number(request.headers.get('content-length') ?? 0)
      const bytes = request.body ?? new Blob().stream()
      return take(caller, { name: asked.get('name') ?? '', size, bytes, asked })
    })
    return answer(result)
  }
}

/** A file as it is sent to be kept: its name, what it is, and its words, all at once or as they are read. */
export type OutgoingFile = { name: string; type: string; body: Iterable<string> | AsyncIterable<string> }

/**
 * The door of downloads that are acts: runs a command for the parts of the address and sends the file that comes of it. Only
 * from this very site, since it leaves an event; refusals are answered as `handle` does.
 */
export function handOut<Value>(
  command: Command<Value>,
  shape: (params: Params, asked: URLSearchParams) => unknown,
  fileOf: (value: Value) => OutgoingFile,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    if (!isAskedHere(request.headers)) return refuseWith('cross-origin')
    const input = shape(await context.params, new URL(request.url).searchParams)
    const result = await asPerson('desk', (caller) => command(caller, input))
    if (!result.ok) return answer(result)
    const { name, type, body } = fileOf(result.value)
    return new Response(streamOf(body), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    })
  }
}

/** A refusal as the answer of a route handler that has no command to ask. */
export function refuseWith(code: RefusalCode): Response {
  return answer(no(code))
}

/** Words as they come, a portion at a time and no faster than they are taken. */
export function streamOf(words: Iterable<string> | AsyncIterable<string>): ReadableStream<Uint8Array> {
  const portions = Symbol.asyncIterator in words ? words[Symbol.asyncIterator]() : words[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await portions.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await portions.return?.()
    },
  })
}

/** Whether a browser says that this very site, or the person themselves, asks for an address. */
export function isAskedHere(headers: Pick<Headers, 'get'>): boolean {
  return ['same-origin', 'none', null].includes(headers.get('sec-fetch-site'))
}

/**
 * The door of reads by a script of ours: answers what a query gives to who is signed in; its null is `unknown`. `asked`
 * is what follows the question mark of the address.
 */
export function look<Value>(
  query: (actor: Actor, params: Params, asked: URLSearchParams) => Promise<Value | null>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const actor = await currentActor()
      if (!actor) return answer(no('not-signed-in'))
      const value = await query(actor, await context.params, new URL(request.url).searchParams)
      return answer(value === null ? no('unknown') : { ok: true, value })
    } catch (error) {
      if (isAway(error)) return answer(no('unavailable'))
      throw error
    }
  }
}

/** Whether the running Server Action was posted from this very site. */
export async function postedFromHere(): Promise<boolean> {
  return sameOrigin(originOf('POST', await headers()))
}

async function asPerson<Value>(
  via: Via,
  run: (caller: Caller & { actor: Actor }) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  let actor: Actor | null
  try {
    actor = await currentActor()
  } catch (error) {
    if (isAway(error)) return no('unavailable')
    throw error
  }
  // Commands that the paper itself may run without a person are not for visitors.
  return actor ? run({ actor, via }) : no('not-signed-in')
}

function originOf(method: string, from: Pick<Headers, 'get'>) {
  return {
    method,
    host: from.get('host'),
    origin: from.get('origin'),
    secFetchSite: from.get('sec-fetch-site'),
    siteUrl: env().SITE_URL,
  }
}

const no = (code: RefusalCode, params?: Refusal['params']): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: params ? { code, params } : { code },
})

// What is not named here is a conflict: the world is no longer, or not yet, as the person thinks.
const statuses: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  'not-signed-in': 401,
  'cross-origin': 403,
  'not-entitled': 403,
  'not-the-actor': 403,
  'person-disabled': 403,
  forbidden: 403,
  'own-text': 403,
  'seat-elsewhere': 403,
  'pen-elsewhere': 403,
  'last-stage-writes-nothing': 403,
  'not-the-submitter': 403,
  'no-delegation': 403,
  'principal-seated': 403,
  'not-staff': 422,
  unknown: 404,
  'too-large': 413,
  'not-json': 415,
  invalid: 422,
  'content-invalid': 422,
  'medium-unknown': 422,
  'not-a-picture': 422,
  'picture-damaged': 422,
  'picture-heavy': 413,
  'picture-pixels': 422,
  'picture-frames': 422,
  'log-is-kept': 409,
  'kept-too-short': 422,
  'findings-open': 422,
  'finding-stops': 422,
  'not-a-csv': 422,
  'lexicon-rows-wrong': 422,
  'lexicon-heavy': 413,
  'remote-refused': 422,
  'remote-redirects': 422,
  'remote-unreachable': 422,
  'not-media': 422,
  'clip-kind': 422,
  'clip-damaged': 422,
  'clip-heavy': 413,
  'original-title-set': 422,
  'not-a-reader': 422,
  'title-missing': 422,
  'channel-missing': 422,
  'body-missing': 422,
  'source-missing': 422,
  'correction-missing': 422,
  'reason-missing': 422,
  'public-note-missing': 422,
  'role-unknown': 422,
  'password-wrong': 422,
  'too-many-attempts': 429,
  unavailable: 503,
  'storage-failed': 503,
}

function answer(result: Result<unknown>): Response {
  const status = result.ok ? 200 : (statuses[result.refusal.code] ?? 409)
  return Response.json(result, { status, headers: { 'cache-control': 'no-store' } })
}
