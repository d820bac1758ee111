import { command } from '#lib/platform/command.ts'
import { canReopen } from './rules.ts'
import { remarkInput } from './schema.ts'
import { turnRemark } from './turn-remark.ts'

/** Opens a settled remark again; a wording that was taken stays in the text. */
export const reopenRemark = command({
  name: 'remark.reopened',
  input: remarkInput,
  run: (run) => turnRemark(run, run.input.remarkId, 'reopened', canReopen),
})
