import { z } from 'zod'
import { channelListSchema, newsListSchema, newsObjectSchema, problemSchema } from './news-object.ts'

const SLUG = {
  in: 'path',
  name: 'slug',
  required: true,
  schema: { type: 'string', pattern: '^[a-z0-9-]{1,60}$' },
}
const ID = {
  ...{ in: 'path', name: 'id', required: true },
  schema: { type: 'integer', minimum: 1, maximum: 2 ** 31 - 1 },
}

/** What the API is, for programs that read OpenAPI 3.1. */
export function openApiOf({ paper, origin }: { paper: string; origin: string }) {
  return {
    openapi: '3.1.1',
    info: {
      title: `${paper} API`,
      version: '1',
      description:
        'Published articles as ninjs 3.1. Anybody may ask, from any origin. Lists are read on by their `next`. Answers have an ETag; ' +
        'a query is ignored. What was withdrawn answers 410 at once, what is under embargo is in no answer before its time.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: origin }],
    security: [],
    paths: {
      '/api/v1/articles': { get: listed('listArticles', 'The newest articles', []) },
      '/api/v1/articles/before/{id}': {
        get: listed('listArticlesBefore', 'The articles that came before one', [ID]),
      },
      '/api/v1/articles/{id}': {
        get: {
          operationId: 'readArticle',
          summary: 'An article, whole',
          parameters: [ID],
          responses: { ...answer('The article', 'Article'), ...problems('404', '410', '503') },
        },
      },
      '/api/v1/channels': {
        get: {
          operationId: 'listChannels',
          summary: 'The channels in the paper’s order',
          responses: { ...answer('The channels', 'Channels'), ...problems('503') },
        },
      },
      '/api/v1/channels/{slug}/articles': {
        get: listed('listChannelArticles', 'The newest of a channel and the channels under it', [SLUG]),
      },
      '/api/v1/channels/{slug}/articles/before/{id}': {
        get: listed('listChannelArticlesBefore', 'The articles of a channel that came before one', [
          SLUG,
          ID,
        ]),
      },
    },
    components: {
      schemas: {
        Article: schemaOf(newsObjectSchema),
        Articles: {
          ...schemaOf(newsListSchema),
          properties: {
            items: { type: 'array', items: { $ref: '#/components/schemas/Article' } },
            next: schemaOf(newsListSchema.shape.next),
          },
        },
        Channels: schemaOf(channelListSchema),
        Problem: schemaOf(problemSchema),
      },
    },
  }
}

function listed(operationId: string, summary: string, parameters: object[]) {
  const missing = parameters.length > 0 ? problems('404', '503') : problems('503')
  return {
    operationId,
    summary,
    parameters,
    responses: { ...answer('A page of articles', 'Articles'), ...missing },
  }
}

const answer = (description: string, schema: string) => ({
  '200': {
    description,
    headers: { etag: { description: 'For If-None-Match', schema: { type: 'string' } } },
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  },
})

const PROBLEMS = {
  '404': 'There is none, or none for readers',
  '410': 'It was withdrawn; `detail` is the public note',
  '503': 'Try again after the seconds of Retry-After',
}

const problems = (...statuses: (keyof typeof PROBLEMS)[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: PROBLEMS[status],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )

/** OpenAPI names the dialect once, for all schemas. */
function schemaOf(schema: z.ZodType) {
  const { $schema, ...rest } = z.toJSONSchema(schema)
  return rest
}
