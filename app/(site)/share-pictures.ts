import { articleIdOf } from '#app/article-id.ts'
import { printedDay } from '#components/site/time.tsx'
import { readArticleForMachines } from '#lib/site/read-for-machines.ts'
import { readMasthead } from '#lib/site/read-stories.ts'
import { drawSharePicture, type ShareWords } from '#lib/site/share-picture/draw.ts'
import { oneAtATime } from '#lib/site/share-picture/one-at-a-time.ts'
import { machineRoute, withdrawn } from './machine-route.ts'

/** What a link to a report shows where the report has no picture of its own: its headline, set as the paper sets it. */
export const articleSharePicture = machineRoute<{ id: string }>('picture', async ({ id }) => {
  const articleId = articleIdOf(id)
  if (articleId === null) return null
  const { paper, article } = await readArticleForMachines(articleId)
  if (article.kind === 'withdrawn') return withdrawn()
  if (article.kind === 'missing') return null
  const day = printedDay(article.firstPublishedAt).replaceAll('-', '.')
  const { title } = article.content
  return picture({ paper: paper.name, section: article.channelName, headline: title, day })
})

/** What a link to any other page shows. */
export const paperSharePicture = machineRoute('picture', async () => {
  const { paper } = await readMasthead()
  const { name, slogan, organiser } = paper
  return picture({ paper: name, section: organiser, headline: slogan || name, day: '' })
})

async function picture(words: ShareWords) {
  const bytes = await oneAtATime(() => drawSharePicture(words))
  return { type: 'image/png', body: new Uint8Array(bytes) }
}
