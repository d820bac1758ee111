import { handle } from '#app/act.ts'
import { saveWeights } from '#lib/checks/save-weights.ts'

export const PUT = handle(saveWeights)
