import { z } from 'zod'
import { CONTENT_LIMITS } from '#lib/document/content-limits.ts'
import { line } from '#lib/document/line.ts'
import { rowId } from '#lib/platform/input.ts'

/** How many stages a workflow may have at most, `edit` included. */
export const MOST_STAGES = 12

/** The longest deadline of a stage, in minutes: thirty days. */
export const LONGEST_DEADLINE = 43_200

const name = line(20).refine((text) => text !== '', 'required')

/** A stage as it is edited; `key` is null for a new one and never changes for an old one. */
export const stageInput = z.strictObject({
  key: z.string().max(60).nullable(),
  nameZh: name,
  nameEn: line(40).refine((text) => text !== '', 'required'),
  roles: z.array(z.string().max(60)).min(1, 'roles-missing').max(20, 'too-many'),
  deadlineMinutes: z
    .int('not-valid')
    .min(1, 'not-valid')
    .max(LONGEST_DEADLINE, 'deadline-too-long')
    .nullable(),
  /** Whether it signs only once every remark is settled. */
  needsRemarksResolved: z.boolean().default(false),
})

export const addWorkflowInput = z.strictObject({
  nameZh: name,
  nameEn: line(40).refine((text) => text !== '', 'required'),
})

export const saveWorkflowInput = z.strictObject({
  workflowId: rowId,
  /** The number of the version that the person saw and changed. */
  number: z.int32().positive(),
  authorMaySignEdit: z.boolean(),
  stages: z
    .array(stageInput)
    .min(2, 'stages-missing')
    .max(MOST_STAGES, 'too-many')
    .refine((stages) => stages.findIndex(({ key }) => key === 'edit') === 0, 'edit-first')
    .refine((stages) => {
      const kept = stages.flatMap(({ key }) => key ?? [])
      return new Set(kept).size === kept.length
    }, 'not-valid'),
})

/** What a rule of weight may go by: 频道, 标签, 词库. */
export const weightKinds = ['channel', 'tag', 'lexicon'] as const
export type WeightKind = (typeof weightKinds)[number]

const workflowId = rowId
export const addWeightRuleInput = z.discriminatedUnion('kind', [
  z.strictObject({
    workflowId,
    kind: z.literal('channel'),
    what: z.string('required').min(1, 'required').max(60),
  }),
  z.strictObject({
    ...{ workflowId, kind: z.literal('tag') },
    what: line(CONTENT_LIMITS.tag).refine((text) => text !== '', 'required'),
  }),
  z.strictObject({ workflowId, kind: z.literal('lexicon'), what: z.literal('').default('') }),
])
export const endWeightRuleInput = z.strictObject({ id: rowId })
