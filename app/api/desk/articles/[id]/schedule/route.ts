import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { schedulePublication } from '#lib/publishing/schedule-publication.ts'

export const POST = handle(schedulePublication, ofArticle)
