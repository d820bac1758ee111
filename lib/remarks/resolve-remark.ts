import { command } from '#lib/platform/command.ts'
import { canResolve } from './rules.ts'
import { remarkInput } from './schema.ts'
import { turnRemark } from './turn-remark.ts'

/** Settles a remark. Refuses `remark-settled` when somebody has done so meanwhile. */
export const resolveRemark = command({
  name: 'remark.resolved',
  input: remarkInput,
  run: (run) => turnRemark(run, run.input.remarkId, 'resolved', canResolve),
})
