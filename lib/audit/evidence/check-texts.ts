import { sha256 } from './canonical.ts'
import type { Evidence } from './format.ts'

/** What is wrong with an evidence, one line each; nothing for what is sound. */
export type Faults = string[]

/** Law 1: each revision has its text, whose SHA-256 is the revision's hash; numbers run from 1 without a gap. */
export function checkTexts({ article, rows, texts }: Evidence): Faults {
  const faults: Faults = []
  for (const [index, revision] of rows.revision.entries()) {
    const { id, number, hash } = revision
    if (number !== index + 1)
      faults.push(`revision ${index + 1} is missing: revision ${number} stands in its place`)
    if (revision.article_id !== article.id)
      faults.push(`revision ${number} is of article ${revision.article_id}`)
    const [text, second] = texts.filter((each) => each.revision_id === id)
    if (!text) faults.push(`the text of revision ${number} is missing`)
    else if (sha256(text.text) !== hash)
      faults.push(`the text of revision ${number} was changed: its hash is not ${hash}`)
    if (second) faults.push(`revision ${number} has two texts`)
  }
  const order = texts.map(({ revision_id }) => rows.revision.findIndex(({ id }) => id === revision_id))
  if (order.some((place, index) => place < (order[index - 1] ?? 0)))
    faults.push('the texts were reordered: they do not stand as their revisions do')
  for (const { revision_id } of texts) {
    if (!rows.revision.some(({ id }) => id === revision_id))
      faults.push(`there is a text of revision row ${revision_id}, which is not there`)
  }
  return faults
}
