import type { Job } from '#lib/platform/queue.ts'

/** An author saves every few seconds; what is searched may be a little behind. */
const REST_MS = 3_000

/** The job that follows whatever is written into an article's draft: the desk's search learns its words. */
export function keepingWords(articleId: number): Job {
  return {
    name: 'keep-words',
    payload: { articleId },
    key: `keep-words:${articleId}`,
    at: new Date(Date.now() + REST_MS),
  }
}
