import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit } from '#lib/platform/refusal.ts'
import { changesOf, type Described } from './changes.ts'
import { readChannels } from './queries.ts'
import { canHaveChannels, canKeepPaper } from './rules.ts'
import { type KeptChannel, saveChannelsInput } from './schema.ts'
import { asSeen, lockSettings, requireSeen } from './seen.ts'

/**
 * Keeps the paper's channels: new ones, names, order, what lies under what, and which are retired. A slug is fixed once
 * made, since signed texts and addresses carry it. Refuses `settings-outdated` when somebody else changed them
 * meanwhile. Gives the hash of what is kept now.
 */
export const saveChannels = command({
  name: 'channels.changed',
  input: saveChannelsInput,
  async run({ tx, actor, input: { seen, channels }, record }) {
    permit(canKeepPaper(actor))
    await lockSettings(tx, 'channels')
    const was = await readChannels(tx)
    requireSeen(asSeen(was), seen)
    permit(canHaveChannels(was, channels))
    await keep(tx, channels)
    record(null, changesOf(described(was), described(channels)))
    return { seen: asSeen(await readChannels(tx)).seen }
  },
})

/** Writes them in two steps, since a new channel may lie under another new one. */
async function keep(tx: Transaction, channels: readonly KeptChannel[]): Promise<void> {
  const given = JSON.stringify(channels.map((channel, index) => ({ ...channel, position: index + 1 })))
  await tx.$executeRaw`
    insert into channel as c (slug, name, position, retired_at)
    select g.slug, g.name, g.position, case when g.retired then now() end
    from jsonb_to_recordset(${given}::jsonb) as g (slug text, name text, position integer, retired boolean)
    on conflict (slug) do update set name = excluded.name, position = excluded.position,
      retired_at = case when excluded.retired_at is not null then coalesce(c.retired_at, excluded.retired_at) end`
  await tx.$executeRaw`
    update channel c set parent_id = (select p.id from channel p where p.slug = g."parentSlug")
    from jsonb_to_recordset(${given}::jsonb) as g (slug text, "parentSlug" text) where c.slug = g.slug`
}

function described(channels: readonly KeptChannel[]): Described {
  const each = channels.flatMap(({ slug, name, parentSlug, retired }) => [
    [`${slug}/name`, name],
    [`${slug}/parent`, parentSlug ?? ''],
    [`${slug}/retired`, retired ? 'yes' : ''],
  ])
  return { ...Object.fromEntries(each), order: channels.map(({ slug }) => slug).join(' ') }
}
