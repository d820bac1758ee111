import { z } from 'zod'
import { line, lines } from '#lib/document/line.ts'
import { isWebAddress } from '#lib/document/link.ts'
import { ruleIds } from '#lib/document/style/rules.ts'
import { seenHash } from '#lib/platform/input.ts'

const text = z.string().default('')

/** Another site that the paper sends readers to (友情链接); `url` is a complete http or https address. */
export const partnerLinkSchema = z.object({ name: z.string(), url: z.string() })
export type PartnerLink = z.output<typeof partnerLinkSchema>

/** How a report names who signed it: 编辑 X 审读 Y 二审 Z …, or as papers that print names alone do: （责编：X、Y）. */
export const creditStyles = ['stages', 'editors'] as const
export type CreditStyle = (typeof creditStyles)[number]

/**
 * The setting `paper`, as it is kept: what stands around every page. Whatever the paper has not filled in is '' or an
 * empty list, so that the bare name is a whole paper too.
 */
export const paperSchema = z.object({
  name: z.string().min(1),
  /** One line under the name. */
  slogan: text,
  /** What search engines and shared links say of the paper. */
  description: text,
  /** 主办单位 */
  organiser: text,
  copyright: text,
  /** ICP备案号 */
  icp: text,
  /** 公安备案号 */
  police: text,
  /** 互联网新闻信息服务许可证号 */
  licence: text,
  /** 许可证类别 */
  licenceCategory: text,
  /** 违法和不良信息举报电话、邮箱 */
  reportPhone: text,
  reportEmail: text,
  address: text,
  /** 转载声明; may have line breaks. */
  reprintNotice: text,
  creditStyle: z.enum(creditStyles).default('stages'),
  partnerLinks: z.array(partnerLinkSchema).default([]),
})

/** The newspaper, as its masthead and its footer print it. */
export type Paper = z.output<typeof paperSchema>

/** Why a text goes back or is rejected. `key` is what evidence keeps; a retired one is offered no more and stays readable. */
export const returnReasonSchema = z.object({
  key: z.string(),
  zh: z.string(),
  en: z.string(),
  retired: z.boolean().default(false),
})
export type ReturnReason = z.output<typeof returnReasonSchema>

/** A line that must not be empty, as the keeper types it. */
const needed = (maximum: number) => line(maximum).refine((words) => words !== '', 'required')

/** What the keeper fills in of the paper; the partner links have a form of their own. */
export const paperInput = z.strictObject({
  name: needed(40),
  slogan: line(60),
  description: line(200),
  organiser: line(60),
  copyright: line(120),
  icp: line(60),
  police: line(60),
  licence: line(60),
  licenceCategory: line(120),
  reportPhone: line(60),
  reportEmail: z.union(
    [z.literal(''), z.string().trim().max(254).pipe(z.email('not-an-email'))],
    'not-an-email',
  ),
  address: line(120),
  reprintNotice: lines(1_000),
  creditStyle: z.enum(creditStyles),
})
export type PaperInput = z.output<typeof paperInput>

/** What the form saw before it was filled in: another answer by now is refused as `settings-outdated`. */
const seen = seenHash

export const savePaperInput = z.strictObject({ seen, paper: paperInput })

export const MOST_LINKS = 60
export const savePartnerLinksInput = z.strictObject({
  seen,
  links: z
    .array(
      z.strictObject({
        name: needed(40),
        url: z.string().trim().refine(isWebAddress, 'not-a-web-address'),
      }),
    )
    .max(MOST_LINKS, 'too-many'),
})

/** A channel as its keeper sees it; `parentSlug` is null at the top, and there are two levels. */
export const channelInput = z.strictObject({
  slug: z
    .string()
    .trim()
    .min(1, 'required')
    .max(40)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'wrong-slug'),
  name: needed(20),
  parentSlug: z.string().max(40).nullable(),
  retired: z.boolean(),
})
export type KeptChannel = z.output<typeof channelInput>

export const MOST_CHANNELS = 100

/** All channels in the paper's order, the retired ones too: none is ever left out. */
export const saveChannelsInput = z.strictObject({
  seen,
  channels: z.array(channelInput).max(MOST_CHANNELS, 'too-many'),
})

export const MOST_REASONS = 50

/** All reasons in the paper's order; `key` is null for a new one. */
export const saveReasonsInput = z.strictObject({
  seen,
  reasons: z
    .array(
      z.strictObject({
        key: z.string().max(60).nullable(),
        zh: needed(30),
        en: needed(60),
        retired: z.boolean(),
      }),
    )
    .max(MOST_REASONS, 'too-many'),
})
export type ReasonInput = z.output<typeof saveReasonsInput>['reasons'][number]

/** The setting `house-style`: the rules that the paper does not ask for. One that is no rule any more is nothing. */
export const styleSchema = z.object({ off: z.array(z.string()) })

export const saveStyleInput = z.strictObject({
  seen,
  style: z.strictObject({ off: z.array(z.enum(ruleIds)).max(ruleIds.length, 'too-many') }),
})
export type StyleInput = z.output<typeof saveStyleInput>['style']

/** A source that the paper reprints: its name as reprints give it, and its site's name, '' for any address. */
export const acceptedSourceSchema = z.object({ name: z.string(), site: text })
export type AcceptedSource = z.output<typeof acceptedSourceSchema>

export const MOST_SOURCES = 300
export const saveSourcesInput = z.strictObject({
  seen,
  sources: z
    .array(
      z.strictObject({
        name: needed(60),
        site: line(253).refine(
          (site) => site === '' || /^([a-z0-9-]+\.)+[a-z0-9-]+$/i.test(site),
          'wrong-site',
        ),
      }),
    )
    .max(MOST_SOURCES, 'too-many'),
})
