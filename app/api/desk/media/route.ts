import { handleFile } from '#app/act.ts'
import { canAddMedium, PICTURE_LIMITS } from '#lib/media/rules.ts'
import { takePicture } from '#lib/media/take-picture.ts'

export const POST = handleFile({
  may: canAddMedium,
  largest: PICTURE_LIMITS.bytes,
  tooLarge: 'picture-heavy',
  take: takePicture,
})
