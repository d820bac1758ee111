import { send } from '#components/desk/send.ts'
import type { Content } from '#lib/document/content.ts'
import type { Result } from '#lib/platform/command.ts'
import { keepText, keptKey } from './outbox.ts'
import type { Draft, Saved } from './saving.ts'

/** Where a text is kept: on the server, and on this device until the server has it. */
export type DraftPlace = {
  /** Null until the first save has begun a new article. */
  readonly articleId: number | null
  /** The key of the text kept on this device. */
  readonly key: string
  put(content: Content, version: number): Promise<Result<Saved>>
  latest(): Promise<Result<Draft>>
}

/** The place of an article's draft. With no article yet, the first save begins one and the address follows it. */
export function draftPlace(actorId: number, given: number | null, window: string): DraftPlace {
  let articleId = given
  // Should the answer to the first save be lost, the next one finds the article that it began.
  const begunAs = crypto.getRandomValues(new Uint32Array(4)).join('-')
  const draft = () => `/api/desk/articles/${articleId}/draft`
  return {
    get articleId() {
      return articleId
    },
    get key() {
      return keptKey(actorId, articleId ?? 'new')
    },
    async put(content, version) {
      if (articleId !== null) return send(draft(), { version, content, window }, { method: 'PUT' })
      const begun = await send<Saved & { articleId: number }>('/api/desk/articles', { content, begunAs })
      if (begun.ok) {
        void keepText(keptKey(actorId, 'new'), null)
        articleId = begun.value.articleId
        history.replaceState(null, '', `/desk/articles/${articleId}/edit`)
      }
      return begun
    },
    latest: () => send(draft(), undefined, { method: 'GET' }),
  }
}
