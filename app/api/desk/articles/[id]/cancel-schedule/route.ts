import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { cancelSchedule } from '#lib/publishing/cancel-schedule.ts'

export const POST = handle(cancelSchedule, ofArticle)
