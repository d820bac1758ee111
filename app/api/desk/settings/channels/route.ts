import { handle } from '#app/act.ts'
import { saveChannels } from '#lib/paper/save-channels.ts'

export const PUT = handle(saveChannels)
