import { importLexicon } from '#lib/lexicons/import-lexicon.ts'
import { writeCsv } from '#lib/lexicons/write-csv.ts'
import type { Medium } from '#lib/media/schema.ts'
import { readChannels, readPaper } from '#lib/paper/queries.ts'
import { saveChannels } from '#lib/paper/save-channels.ts'
import { filledIn, savePaper } from '#lib/paper/save-paper.ts'
import { savePartnerLinks } from '#lib/paper/save-partner-links.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { createPerson } from '#lib/people/create-person.ts'
import { findActorByEmail } from '#lib/people/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { addWeightRule } from '#lib/workflow/add-weight-rule.ts'
import { addWorkflow } from '#lib/workflow/add-workflow.ts'
import { readWorkflow } from '#lib/workflow/queries.ts'
import { saveWorkflow } from '#lib/workflow/save-workflow.ts'
import type { SeedArticle } from './article.ts'
import { seedArticles } from './articles.ts'
import { drawingsIn } from './body-of.ts'
import { type CastName, cast, channels, demoPassword } from './cast.ts'
import { seedDeadlines } from './deadlines.ts'
import { planDuty } from './duty.ts'
import { seedImportant } from './important.ts'
import { seedLexicon } from './lexicon.ts'
import { seedLinks, seedPaper } from './paper.ts'
import { takeClips } from './take-clips.ts'
import { takePictures } from './take-pictures.ts'
import { type RunAs, walkArticle } from './walk-article.ts'

/**
 * Opens the demo newsroom through the same commands and laws as everybody: the cast, the paper and its channels, and
 * articles in each state. Gives null, and makes nothing, where there are people already.
 */
export async function seedNewsroom(): Promise<{ people: number; articles: number } | null> {
  if (await app().person.findFirst({ select: { id: true } })) return null
  for (const member of Object.values(cast)) {
    expectOk(
      await createPerson({ actor: null, via: 'cli' }, { ...member, password: demoPassword, locale: 'zh-CN' }),
    )
  }
  const runAs = await actorsAtHand()
  // In the order in which they are needed, beside everything else.
  const drawingsOf = ({ cover, text }: SeedArticle) => [
    ...(cover ? [cover.picture] : []),
    ...drawingsIn(text),
  ]
  const pictures = [...new Set(seedArticles.flatMap(drawingsOf))]
  const mediumOf = takePictures(pictures, 'editor', runAs)
  const clips = takeClips('editor', runAs)
  // Whoever waits for them hears of a failure.
  clips.catch(() => undefined)
  await openPaper(runAs)
  const now = new Date()
  await planDuty(runAs, now)
  // One after another: what is released last leads the paper.
  for (const article of seedArticles) {
    const drawings = new Map<string, Medium>()
    for (const name of drawingsOf(article)) drawings.set(name, await mediumOf(name))
    const hasClips = /^!~ /m.test(article.text)
    const shown = { get: (name: string) => drawings.get(name), ...(hasClips ? { clips: await clips } : {}) }
    await walkArticle(article, { runAs, now, drawings: shown })
  }
  return { people: Object.keys(cast).length, articles: seedArticles.length }
}

async function openPaper(runAs: RunAs): Promise<void> {
  const rows = channels.map(({ slug, name, parent }) => ({
    slug,
    name,
    parentSlug: parent ?? null,
    retired: false,
  }))
  await runAs('chief', saveChannels, { seen: asSeen(await readChannels()).seen, channels: rows })
  const paper = await readPaper()
  await runAs('chief', savePaper, { seen: asSeen(filledIn(paper)).seen, paper: seedPaper })
  await runAs('chief', savePartnerLinks, { seen: asSeen(paper.partnerLinks).seen, links: seedLinks })
  const bytes = new TextEncoder().encode(writeCsv(seedLexicon))
  await runAs('chief', importLexicon, { bytes, seen: 0, whole: true })
  const { stages, workflowId: ordinary, number, authorMaySignEdit } = await readWorkflow(app())
  const timed = stages.map((stage) => ({ ...stage, deadlineMinutes: seedDeadlines[stage.key] ?? null }))
  await runAs('chief', saveWorkflow, { workflowId: ordinary, number, authorMaySignEdit, stages: timed })
  const { workflowId } = await runAs('chief', addWorkflow, seedImportant.workflow)
  for (const rule of seedImportant.rules) await runAs('chief', addWeightRule, { workflowId, ...rule })
}

async function actorsAtHand(): Promise<RunAs> {
  const actors = new Map<string, Actor | null>()
  for (const [name, { email }] of Object.entries(cast)) actors.set(name, await findActorByEmail(email))
  return async (name: CastName, command, input) =>
    expectOk(await command({ actor: actors.get(name) ?? null, via: 'cli' }, input))
}
