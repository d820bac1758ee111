import { createHash } from 'node:crypto'
import type { Content } from '#lib/document/content.ts'
import { linesOf } from '#lib/document/style/lines-of.ts'
import { currentLexicon } from '#lib/lexicons/compiled.ts'
import { severities } from '#lib/lexicons/schema.ts'
import { readSources, readStyle } from '#lib/paper/queries.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import type { MachineFinding, RawFinding } from './finding.ts'
import { checkHeadlineNumbers } from './headline-numbers.ts'
import { lexiconFindings } from './lexicon-findings.ts'
import { liveAmong } from './live-among.ts'
import { openAmong } from './open-among.ts'
import { checkOwnLinks, ownLinks } from './own-links.ts'
import { checkPictures } from './pictures.ts'
import { checkReprint } from './reprint.ts'
import type { Weights } from './schema.ts'
import { checkHouseStyle } from './style.ts'
import { readWaivers } from './waivers.ts'
import { readWeights, weighed } from './weights.ts'

/** What the machine finds in a text, the heaviest first and then in reading order, by which state of the lexicon (0: none) and by which weights. */
export type Reading = { findings: MachineFinding[]; lexiconVersion: number; weights: Weights }

/** Reads a text as the article's by every check, with whatever was let pass. */
export async function readMachine(tx: Transaction, articleId: number, content: Content): Promise<Reading> {
  const lexicon = await currentLexicon(tx)
  const off = new Set(await readStyle(tx))
  const links = ownLinks(content, env().SITE_URL)
  const first = (await liveAmong(tx, [articleId])).get(articleId)
  const open = await openAmong(tx, links, { articleId, tags: content.tags })
  const lines = linesOf(content)
  const weights = await readWeights(tx)
  const found: RawFinding[] = [
    ...lexiconFindings(lines, lexicon, first),
    ...checkReprint(content, await readSources(tx)),
    ...checkPictures(content),
    ...checkOwnLinks(links, open),
    ...checkHeadlineNumbers(lines),
    ...checkHouseStyle(content, off),
  ].flatMap((finding) => weighed(finding, weights))
  const waivers = new Map((await readWaivers(tx, articleId)).map((waiver) => [waiver.finding, waiver]))
  const findings = identified(found).map((finding): MachineFinding => {
    const waiver = waivers.get(finding.id)
    return { ...finding, waiver: waiver ? { by: waiver.by, reason: waiver.reason, at: waiver.at } : null }
  })
  // Sorting keeps the order of equals, which is the text's.
  const weight = ({ severity }: RawFinding) => severities.indexOf(severity)
  return {
    findings: findings.sort((a, b) => weight(a) - weight(b)),
    lexiconVersion: lexicon.version,
    weights,
  }
}

/** Gives each finding what it is known again by: what was found, in which passage, and as which of several alike. */
function identified(found: RawFinding[]): Omit<MachineFinding, 'waiver'>[] {
  const alike = new Map<string, number>()
  return found.map((finding) => {
    const same = JSON.stringify([finding.check, finding.rule ?? '', finding.found, finding.passage])
    const nth = alike.get(same) ?? 0
    alike.set(same, nth + 1)
    return { ...finding, id: createHash('sha256').update(`${nth} ${same}`).digest('hex') }
  })
}
