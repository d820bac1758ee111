import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHead } from '#components/desk/page-head.tsx'
import { FormBones } from '#components/going/form-bones.tsx'
import { Settling } from '#components/going/settling.tsx'
import { type SettingsPart, settingsParts } from '#components/settings/parts.ts'
import { SettingsParts } from '#components/settings/settings-parts.tsx'
import { canKeepLexicon } from '#lib/lexicons/rules.ts'
import { canKeepPaper } from '#lib/paper/rules.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { canKeepWorkflow } from '#lib/workflow/rules.ts'
import { deskActor } from '../door.ts'

/** The parts of the settings that this person may keep, in order. */
export function partsFor(actor: Actor): SettingsPart[] {
  const may = (part: SettingsPart) => {
    if (part === 'workflow') return canKeepWorkflow(actor)
    return part === 'lexicons' ? canKeepLexicon(actor) : canKeepPaper(actor)
  }
  return settingsParts.filter((part) => may(part).allowed)
}

/** One part of the settings, for who may keep it: the way to the others over its form, which `load` reads and makes. */
export async function SettingsRoom({ part, load }: { part: SettingsPart; load: () => Promise<ReactNode> }) {
  const parts = partsFor(await deskActor())
  if (!parts.includes(part)) notFound()
  const t = await getTranslations('settings')
  return (
    <>
      <PageHead title={t('title')} />
      <SettingsParts parts={parts} />
      <Settling bones={<FormBones />}>{await load()}</Settling>
    </>
  )
}

/** The title of a part in the browser's tab. */
export async function partTitle(part: SettingsPart): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: `${t(`parts.${part}`)} · ${t('title')}` }
}
