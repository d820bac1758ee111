import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createArticle } from '#lib/articles/create-article.ts'
import { emptyContent } from '#lib/document/content.ts'
import type { ImportFinding, ImportFindingCode } from '#lib/document/import-finding.ts'
import { importText } from '#lib/document/import-text.ts'
import { readStyle } from '#lib/paper/queries.ts'
import { findActorByEmail } from '#lib/people/queries.ts'
import { app } from '#lib/platform/db.ts'
import { callerPath, refusalLine, UsageError, type Verb } from './verb.ts'

/** Makes a draft from a plain text file and says what was changed on the way. */
export const importVerb: Verb = {
  name: 'import',
  summary: 'Makes a draft from a plain text file (UTF-8 or GB18030), in the name of EMAIL.',
  usage: 'FILE --as EMAIL [--title T] [--channel C]',
  needs: 'app',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { as: { type: 'string' }, title: { type: 'string' }, channel: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0 || !values.as) throw new UsageError('one FILE and --as EMAIL are needed')
    const actor = await findActorByEmail(values.as)
    if (!actor) throw new Error(`there is no active person with the address ${values.as}`)
    const channel = values.channel === undefined ? '' : await channelOf(values.channel)
    const { title, body, findings } = importText(decode(await readFile(callerPath(file)), file), {
      title: values.title,
      off: new Set(await readStyle()),
    })
    const content = { ...emptyContent(), title, body, channel }
    const result = await createArticle({ actor, via: 'cli' }, { content })
    if (!result.ok) throw new Error(refusalLine(result.refusal))
    for (const finding of findings) console.log(told(finding))
    const blocks = body.content ?? []
    const subheads = blocks.filter(({ type }) => type === 'heading').length
    console.log(
      `article ${result.value.articleId}: a draft of ${blocks.length - subheads} paragraphs and ${subheads} subheads`,
    )
    return 0
  },
}

async function channelOf(given: string): Promise<string> {
  const channels = await app().channel.findMany({ orderBy: { position: 'asc' } })
  const found = channels.find(({ slug, name }) => slug === given || name === given)
  if (found) return found.slug
  throw new Error(`there is no channel ${given}; there are ${channels.map(({ slug }) => slug).join(', ')}`)
}

function decode(bytes: Buffer, file: string): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding; the next one is asked.
    }
  }
  throw new Error(`${file} is no text in UTF-8 or GB18030`)
}

const words: Record<ImportFindingCode, string> = {
  'full-width-mark': 'marks made full-width',
  'curly-quotes': 'quotation marks made curly',
  'space-after-mark': 'spaces after marks removed',
  'unbalanced-quotes': 'quotation marks without a partner, left as they are',
  'unbalanced-brackets': 'brackets without a partner, left as they are',
  'indent-removed': 'indents removed',
  'character-removed': 'invisible characters removed',
  'title-taken': 'first line taken as the title',
  'title-repeated': 'first line repeats the title and was dropped',
  'credit-line-dropped': 'credit line dropped: signatures are made here',
  'after-credit-dropped': 'lines after the credit line dropped',
  'nothing-left': 'nothing is left of the text',
}

function told({ code, count, samples }: ImportFinding): string {
  const [first] = samples
  const where = first ? `, first in line ${first.line}: ${first.text.slice(0, 40)}` : ''
  return `${words[code]}: ${count}${where}`
}
