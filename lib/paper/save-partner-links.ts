import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { changesOf } from './changes.ts'
import { readPaper } from './queries.ts'
import { canKeepPaper } from './rules.ts'
import { type PartnerLink, savePartnerLinksInput } from './schema.ts'
import { asSeen, lockSettings, requireSeen } from './seen.ts'

/**
 * Keeps the sites that the paper sends its readers to, in order. Refuses `settings-outdated` when somebody else changed
 * them meanwhile. Gives the hash of what is kept now.
 */
export const savePartnerLinks = command({
  name: 'links.changed',
  input: savePartnerLinksInput,
  async run({ tx, actor, input: { seen, links }, record }) {
    permit(canKeepPaper(actor))
    await lockSettings(tx, 'paper')
    const paper = await readPaper(tx)
    requireSeen(asSeen(paper.partnerLinks), seen)
    await tx.setting.update({
      where: { key: 'paper' },
      data: { value: { ...paper, partnerLinks: links } },
    })
    record(null, changesOf(described(paper.partnerLinks), described(links)))
    return { seen: asSeen(links).seen }
  },
})

const described = (links: readonly PartnerLink[]) => ({
  partnerLinks: links.map(({ name, url }) => `${name} ${url}`).join('\n'),
})
