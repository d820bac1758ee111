import { currentLexicon } from '#lib/lexicons/compiled.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import type { WordFinding } from './finding.ts'
import { lexiconFindings } from './lexicon-findings.ts'
import { liveAmong } from './live-among.ts'
import { canAskLexicon } from './rules.ts'
import { readLinesInput } from './schema.ts'

/** What the lexicon has against each of some lines, in their order; `lexicon` is its state (0: none). */
export type ReadLines = { lexicon: number; found: WordFinding[][] }

/**
 * Reads lines that are being written as a hand-over would, without the lexicon leaving the house: staff ask about their own
 * lines. Changes nothing and is no event. Refuses `unknown` for an article that the actor may not know of.
 */
export const readLines = command({
  name: null,
  input: readLinesInput,
  async run({ tx, actor, input: { articleId, lines } }): Promise<ReadLines> {
    permit(canAskLexicon(actor))
    const [known] = await tx.$queryRaw<{ isKnown: boolean }[]>`
      select may_know(${actor.id}, ${articleId}) as "isKnown"`
    if (!known?.isKnown) return refuse('unknown')
    const lexicon = await currentLexicon(tx)
    const live = await liveAmong(tx, [articleId])
    const found: WordFinding[][] = lines.map(() => [])
    const asked = lines.map((text, index) => ({ path: [index], text, kind: 'text' as const }))
    for (const finding of lexiconFindings(asked, lexicon, live.get(articleId))) {
      const { check, severity, from, to, said, source, note, fix } = finding
      found[Number(finding.path[0])]?.push({
        ...{ check, severity, from, to, said, source, note },
        ...(fix && { fix }),
      })
    }
    return { lexicon: lexicon.version, found }
  },
})
