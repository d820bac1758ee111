import type { Actor } from '#lib/platform/actor.ts'
import { allowed, type FieldRefusal, refused, type Verdict } from '#lib/platform/refusal.ts'
import type { AcceptedSource, KeptChannel, ReasonInput, ReturnReason } from './schema.ts'

const reason = (key: string, zh: string, en: string): ReturnReason => ({ key, zh, en, retired: false })

/** The reasons of a paper that has made no list of its own: the setting `return-reasons` where there is none. */
export const houseReasons: readonly ReturnReason[] = [
  reason('facts', '事实有待核实', 'Facts to be checked'),
  reason('source', '来源不足', 'Sources are not enough'),
  reason('wording', '文字需要修改', 'Wording needs work'),
  reason('structure', '结构需要调整', 'Structure needs work'),
  reason('policy', '不合规定', 'Against the rules'),
  reason('other', '其他', 'Other'),
]

/** What stands on every page and what the desk offers everybody is kept by who keeps the settings, and by the editor-in-chief. */
export function canKeepPaper(actor: Actor): Verdict {
  const may = actor.capabilities.includes('settings') || actor.capabilities.includes('workflow')
  return may ? allowed : refused('not-entitled')
}

/** Whether a text may go back or be rejected for this reason: one of the paper's list that is in use. */
export function canGive(reasons: readonly ReturnReason[], key: string): Verdict {
  const offered = reasons.some((reason) => reason.key === key && !reason.retired)
  return offered ? allowed : wrong([['reason', 'reason-retired']])
}

/** The words of a reason by its key, in a language of the desk; one that is not on the list is said as it was written. */
export function reasonWords(reasons: readonly ReturnReason[], key: string, locale: string): string {
  const found = reasons.find((reason) => reason.key === key)
  if (!found) return key
  return locale === 'en' ? found.en : found.zh
}

/**
 * Whether the paper may have these channels instead of those: each old one is still there, none has another's slug or
 * name, a channel lies under one at the top that is in use as long as it is itself, and one is in use at all.
 */
export function canHaveChannels(was: readonly KeptChannel[], channels: readonly KeptChannel[]): Verdict {
  const problems = channels.flatMap((channel, index): Problem[] => {
    const earlier = channels.slice(0, index)
    const at = (field: string) => `channels.${index}.${field}`
    const parent = channels.find(({ slug }) => slug === channel.parentSlug)
    const hasChildren = channels.some(({ parentSlug }) => parentSlug === channel.slug)
    return [
      ...(earlier.some(({ slug }) => slug === channel.slug) ? [[at('slug'), 'slug-taken'] as Problem] : []),
      ...(!channel.retired && earlier.some(({ name, retired }) => !retired && name === channel.name)
        ? [[at('name'), 'name-taken'] as Problem]
        : []),
      ...(channel.parentSlug !== null && (!parent || parent.parentSlug !== null || hasChildren)
        ? [[at('parentSlug'), 'two-levels'] as Problem]
        : []),
      ...(parent?.retired && !channel.retired ? [[at('parentSlug'), 'parent-retired'] as Problem] : []),
    ]
  })
  const gone = was.some(({ slug }) => !channels.some((channel) => channel.slug === slug))
  if (gone) problems.push(['channels', 'channels-stay'])
  if (channels.every(({ retired }) => retired)) problems.push(['channels', 'channels-missing'])
  return wrong(problems)
}

/**
 * Whether the paper may have these reasons instead of those: each old one is still there, two in use have different
 * words, one is in use at all, and what stands in evidence keeps the words that it was given in.
 */
export function canHaveReasons(
  was: readonly ReturnReason[],
  used: readonly string[],
  reasons: readonly ReasonInput[],
): Verdict {
  const problems = reasons.flatMap((reason, index): Problem[] =>
    (['zh', 'en'] as const).flatMap((language) => {
      const at = `reasons.${index}.${language}`
      const before = was.find(({ key }) => key === reason.key)
      const twin = reasons
        .slice(0, index)
        .some((other) => !other.retired && !reason.retired && other[language] === reason[language])
      return [
        ...(twin ? [[at, 'name-taken'] as Problem] : []),
        ...(before && used.includes(before.key) && before[language] !== reason[language]
          ? [[at, 'reason-used'] as Problem]
          : []),
      ]
    }),
  )
  const keys = reasons.flatMap(({ key }) => key ?? [])
  const same = new Set(keys).size === keys.length && keys.every((key) => was.some((each) => each.key === key))
  if (!same || was.some(({ key }) => !keys.includes(key))) problems.push(['reasons', 'reasons-stay'])
  if (reasons.every(({ retired }) => retired)) problems.push(['reasons', 'reasons-missing'])
  return wrong(problems)
}

/** Whether the paper may accept these sources: each name once. */
export function canHaveSources(sources: readonly AcceptedSource[]): Verdict {
  return wrong(
    sources.flatMap(({ name }, index): Problem[] =>
      sources.slice(0, index).some((other) => other.name === name)
        ? [[`sources.${index}.name`, 'name-taken']]
        : [],
    ),
  )
}

type Problem = [field: string, code: string]

/** No, with the first reason beside each field; yes without one. */
function wrong(problems: readonly Problem[]): Verdict {
  if (problems.length === 0) return allowed
  const fields: Record<string, FieldRefusal> = {}
  for (const [field, code] of problems) fields[field] ??= { code }
  return { allowed: false, refusal: { code: 'invalid', fields } }
}
