import { z } from 'zod'

// The part of ninjs 3.1 (https://www.iptc.org/std/ninjs/) that this paper's articles have. From here come the type of
// what is written and the schema in the OpenAPI document.

const text = z.string()
const address = z.url()
const moment = z.iso.datetime()

const told = z.strictObject({
  role: text.optional(),
  contentType: text.optional(),
  value: text,
})

const clip = z.strictObject({
  name: text.describe('clip-1, clip-2 … in reading order.'),
  uri: address,
  type: z.enum(['video', 'audio']),
  by: text.optional(),
  descriptions: z.array(told).optional(),
  renditions: z.array(
    z.strictObject({
      name: text,
      href: address,
      contentType: text.optional(),
      width: z.int().optional(),
      height: z.int().optional(),
      sizeInBytes: z.int().optional(),
      duration: z.int().optional().describe('Seconds.'),
    }),
  ),
})

const rendition = z.strictObject({
  name: text,
  href: address,
  contentType: text.optional(),
  width: z.int().optional(),
  height: z.int().optional(),
})

const named = z.strictObject({ name: text, rel: text.optional(), uri: address.optional() })

const picture = z.strictObject({
  name: z.literal('cover'),
  uri: address,
  type: z.literal('picture'),
  by: text.optional(),
  descriptions: z.array(told).optional(),
  renditions: z.array(rendition),
})

/** An article as ninjs has it. `representationType` is `partial` in lists, which leave `bodies` out. */
export const newsObjectSchema = z.strictObject({
  uri: address.describe('The article’s address by its number; it never changes.'),
  standard: z.strictObject({
    name: z.literal('ninjs'),
    version: z.literal('3.1'),
    schema: z.literal('http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'),
  }),
  type: z.literal('text'),
  representationType: z.enum(['full', 'partial']),
  version: text.describe('The revision that was signed.'),
  firstCreated: moment.describe('When it first appeared.'),
  versionCreated: moment.describe('When these words were released.'),
  pubStatus: z.literal('usable'),
  language: text,
  title: text,
  slugline: text.optional(),
  headlines: z.array(told).describe('Roles: main, kicker, subtitle, short, original (of a reprint).'),
  descriptions: z.array(told).optional().describe('Roles: summary, correction, ai (how tools were used).'),
  bodies: z
    .array(told.extend({ wordCount: z.int(), charCount: z.int() }))
    .optional()
    .describe('The text as HTML with whole addresses.'),
  by: text.optional(),
  people: z.array(named).optional().describe('The byline by role, and who signed at which stage.'),
  located: text.optional(),
  subjects: z.array(named).optional().describe('rel is channel or tag.'),
  infoSources: z.array(z.strictObject({ name: text, role: text, uri: address.optional() })),
  copyrightHolder: text.optional(),
  copyrightNotice: text.optional(),
  usageTerms: text.optional(),
  renditions: z.array(rendition).describe('The page on the web.'),
  associations: z.array(z.union([picture, clip])).optional(),
  altIds: z
    .array(z.strictObject({ role: text, value: text }))
    .describe('Roles: article (its number), sha256 (of the words that were signed).'),
})

export type NewsObject = z.output<typeof newsObjectSchema>

/** A page of a list, the newest first; `next` is the address of what came before. */
export const newsListSchema = z.strictObject({
  items: z.array(newsObjectSchema),
  next: address.nullable(),
})

/** The channels in the paper's order. */
export const channelListSchema = z.strictObject({
  channels: z.array(
    z.strictObject({
      slug: text,
      name: text,
      parent: text.nullable().describe('The slug of the channel above.'),
      page: address,
      articles: address,
    }),
  ),
})

/** RFC 9457. */
export const problemSchema = z.strictObject({
  status: z.int(),
  title: text,
  detail: text.optional(),
})
