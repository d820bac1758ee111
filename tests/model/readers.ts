import { expect } from '@jest/globals'
import type { Newsroom } from './newsroom.ts'
import { type Due, dueToReaders } from './oracle.ts'
import { listedAtHome, served, words } from './served.ts'
import { count } from './tally.ts'

/**
 * The one claim: each article is served exactly when, and exactly as, a whole chain of different people signed it.
 * Asked of every article; read are those that were touched or are due another page than before, and one more.
 */
export async function readersGetWhatIsSigned(newsroom: Newsroom, choice: number): Promise<void> {
  const due = await dueToReaders()
  expect(due.filter(({ faults }) => faults.length > 0)).toEqual([])
  const read = due.filter(({ articleId, status, text }, index) => {
    const now = `${status} ${text}`
    const before = newsroom.due.get(articleId)
    newsroom.due.set(articleId, now)
    return before !== now || articleId === newsroom.touched || index === choice % due.length
  })
  await Promise.all(
    read.map(async ({ articleId, status, text }) => {
      const got = await served(articleId)
      expect({ articleId, status: got.status, text: words(got.text) }).toEqual({
        articleId,
        status,
        text: words(text),
      })
      count(`read: ${status}`)
    }),
  )
  expect(ownTextSigned(due, newsroom.writings)).toEqual([])
}

/** The home page leads to all that is live and to nothing else; a number that nobody used is unknown. */
export async function homeListsWhatIsLive(): Promise<void> {
  const due = await dueToReaders()
  const live = due.filter(({ status }) => status === 200).map(({ articleId }) => articleId)
  expect(await listedAtHome()).toEqual(live)
  expect(await served(due.length + 1)).toEqual({ status: 404, text: null })
}

/**
 * Signatures after `edit` by somebody who wrote any of the text, other than at their own stage of the same round; by
 * this run's memory of who saved what, which the database never sees.
 */
function ownTextSigned(due: Due[], writings: Newsroom['writings']) {
  return due.flatMap(({ articleId, publications, roundId, signers }) =>
    writings.filter(
      (written) =>
        written.articleId === articleId &&
        written.publications === publications - 1 &&
        signers.some(
          ({ person, position }) =>
            person === written.person &&
            position > 1 &&
            (written.roundId !== roundId || written.position !== position),
        ),
    ),
  )
}
