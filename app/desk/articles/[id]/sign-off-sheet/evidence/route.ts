import { handOut } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { exportEvidence } from '#lib/audit/export-evidence.ts'

/** An article's evidence as one file, for who may take it out of the house. */
export const GET = handOut(
  exportEvidence,
  ({ id }) => ({ articleId: articleIdOf(id) }),
  ({ name, text }) => ({ name, type: 'application/json; charset=utf-8', body: [text] }),
)
