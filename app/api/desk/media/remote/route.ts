import { handle } from '#app/act.ts'
import { takeRemotePicture } from '#lib/media/remote/take-remote-picture.ts'

export const POST = handle((caller, input) => takeRemotePicture(caller, input))
