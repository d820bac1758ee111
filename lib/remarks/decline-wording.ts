import { command } from '#lib/platform/command.ts'
import { canDeclineWording } from './rules.ts'
import { remarkInput } from './schema.ts'
import { turnRemark } from './turn-remark.ts'

/** Says no to a suggested wording, which settles its remark. */
export const declineWording = command({
  name: 'wording.declined',
  input: remarkInput,
  run: (run) => turnRemark(run, run.input.remarkId, 'declined', canDeclineWording),
})
