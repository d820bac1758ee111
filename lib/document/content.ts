import { z } from 'zod'
import { emptyBody } from './body.ts'
import { bodySchema } from './body-schema.ts'
import type { Body } from './body-types.ts'
import { isInvisible } from './characters.ts'
import { CONTENT_LIMITS } from './content-limits.ts'
import { line, lines } from './line.ts'
import { isWebAddress, MAX_HREF_LENGTH } from './link.ts'
import type { ContentProblemCode } from './problem.ts'
import { isBlank, nodesOf } from './text.ts'

// Tells an unknown field from a value of the wrong kind; every other issue brings its code itself.
const strict = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? 'unknown-field' : 'wrong-type'),
  })

function list<Entry extends z.ZodType>(entry: Entry, maximum: number) {
  return z.array(entry, { error: 'wrong-type' }).max(maximum, { error: 'too-many' })
}

// A draft saves itself while an address is being typed, so `htt` passes here; another scheme never does, and
// `missingForSubmission` asks for the whole address.
const sourceAddress = line(MAX_HREF_LENGTH).refine(
  (url) => !/^[a-z][a-z0-9+.-]*:/i.test(url) || /^https?:/i.test(url),
  { error: 'unsafe-link' },
)

const sourceSchema = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: z.literal('own') }),
    strict({
      kind: z.literal('reprint'),
      name: line(CONTENT_LIMITS.sourceName),
      originalTitle: line(CONTENT_LIMITS.title),
      author: line(CONTENT_LIMITS.sourceAuthor),
      url: sourceAddress,
    }),
  ],
  { error: (issue) => (issue.code === 'invalid_union' ? 'wrong-value' : 'wrong-type') },
)

const slug = line(CONTENT_LIMITS.channel).refine(
  (text) => text === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
  {
    error: 'wrong-slug',
  },
)

// Its measures are those of the medium, which the laws compare when the text is frozen.
const coverSchema = strict({
  sha256: z.string({ error: 'wrong-type' }).regex(/^[0-9a-f]{64}$/, { error: 'wrong-value' }),
  width: z.int32({ error: 'wrong-type' }).positive({ error: 'wrong-value' }),
  height: z.int32({ error: 'wrong-type' }).positive({ error: 'wrong-value' }),
  caption: line(CONTENT_LIMITS.coverCaption),
  credit: line(CONTENT_LIMITS.coverCredit),
  alt: line(CONTENT_LIMITS.coverAlt),
})

/**
 * Everything of an article that a reader will see, version 1, as drafts keep it and revisions freeze it. Strict: an
 * unknown field is refused. The output is canonical (trimmed, NFC, tags once each, body in its one form), so that equal
 * contents have equal hashes. Each issue's `message` is a `ContentProblemCode`.
 */
export const contentSchema = strict({
  v: z.literal(1, { error: 'wrong-value' }),
  dateline: line(CONTENT_LIMITS.dateline),
  kicker: line(CONTENT_LIMITS.kicker),
  title: line(CONTENT_LIMITS.title),
  shortTitle: line(CONTENT_LIMITS.shortTitle),
  subtitle: line(CONTENT_LIMITS.subtitle),
  summary: lines(CONTENT_LIMITS.summary),
  body: bodySchema,
  byline: list(
    strict({ role: line(CONTENT_LIMITS.bylineRole), name: line(CONTENT_LIMITS.bylineName) }),
    CONTENT_LIMITS.bylineEntries,
  ),
  source: sourceSchema,
  channel: slug,
  tags: list(line(CONTENT_LIMITS.tag), CONTENT_LIMITS.tagEntries).transform((tags) => [
    ...new Set(tags.filter((tag) => tag !== '')),
  ]),
  cover: coverSchema.nullable(),
  ai: line(CONTENT_LIMITS.ai),
  correction: lines(CONTENT_LIMITS.correction),
})

export type Content = z.output<typeof contentSchema>

/** The picture over an article: a medium of the paper's by its SHA-256, with what readers are told of it. */
export type Cover = NonNullable<Content['cover']>

/** The content of an article that nobody has begun to write. */
export function emptyContent(): Content {
  return {
    v: 1,
    dateline: '',
    kicker: '',
    title: '',
    shortTitle: '',
    subtitle: '',
    summary: '',
    body: emptyBody(),
    byline: [],
    source: { kind: 'own' },
    channel: '',
    tags: [],
    cover: null,
    ai: '',
    correction: '',
  }
}

/**
 * What a content lacks to be submitted for review: a field's dotted path (`title`, `source.url`, `byline.0.name`) → the
 * reason; an empty object when nothing. A title, a channel and a body are always asked for, of a picture its credit
 * and its words for who cannot see it, of a clip the same and what it shows before it plays, of a footnote its words, of a correction also its note, which is not the last one's again, of a reprint also
 * where it stood, its own title, its author and its address: 互联网新闻信息服务管理规定 (2017)
 * article 15 has a reprint name source, original author and original title, and be traceable.
 */
export function missingForSubmission(
  content: Content,
  { isCorrection = false, lastCorrection = '' } = {},
): Record<string, ContentProblemCode> {
  const missing: Record<string, ContentProblemCode> = {}
  if (isInvisible(content.title)) missing.title = 'title-missing'
  if (content.channel === '') missing.channel = 'channel-missing'
  if (isBlank(content.body)) missing.body = 'body-missing'
  Object.assign(missing, missingInBody(content.body))
  for (const [index, { role, name }] of content.byline.entries()) {
    if (isInvisible(role)) missing[`byline.${index}.role`] = 'byline-role-missing'
    if (isInvisible(name)) missing[`byline.${index}.name`] = 'byline-name-missing'
  }
  if (content.source.kind === 'reprint') {
    const { name, originalTitle, author, url } = content.source
    if (isInvisible(name)) missing['source.name'] = 'source-name-missing'
    if (isInvisible(originalTitle)) missing['source.originalTitle'] = 'original-title-missing'
    if (isInvisible(author)) missing['source.author'] = 'original-author-missing'
    if (!isWebAddress(url)) missing['source.url'] = 'original-address-missing'
  }
  if (content.cover && isInvisible(content.cover.credit)) missing['cover.credit'] = 'cover-credit-missing'
  if (content.cover && isInvisible(content.cover.alt)) missing['cover.alt'] = 'cover-alt-missing'
  if (isCorrection && (isInvisible(content.correction) || content.correction === lastCorrection))
    missing.correction = 'correction-missing'
  return missing
}

// The first of each kind: the body is one field, and the editor shows the others where they stand.
function missingInBody(body: Body): Record<string, ContentProblemCode> {
  const missing: Record<string, ContentProblemCode> = {}
  for (const node of nodesOf(body)) {
    if (node.type === 'figure' && isInvisible(node.attrs.credit))
      missing['body.credit'] = 'figure-credit-missing'
    if (node.type === 'figure' && isInvisible(node.attrs.alt)) missing['body.alt'] = 'figure-alt-missing'
    if (node.type === 'video' || node.type === 'audio') {
      if (isInvisible(node.attrs.credit)) missing['body.clipCredit'] = 'clip-credit-missing'
      if (isInvisible(node.attrs.alt)) missing['body.clipAlt'] = 'clip-alt-missing'
    }
    if (node.type === 'video' && node.attrs.poster === '') missing['body.poster'] = 'poster-missing'
    if (node.type === 'footnote' && isInvisible(node.attrs.note)) missing['body.note'] = 'footnote-missing'
  }
  return missing
}
