import { GET as readArticle } from '#app/(site)/article/[id]/route.tsx'
import { GET as readHome } from '#app/(site)/route.tsx'

/** What a reader without a name is given for an article: the status, and the text inside `<article>` or null. */
export async function served(articleId: number): Promise<{ status: number; text: string | null }> {
  const address = `http://localhost:3000/article/${articleId}`
  const response = await readArticle(new Request(address), {
    params: Promise.resolve({ id: String(articleId) }),
  })
  const articles = (await response.text()).match(/<article\b[\s\S]*?<\/article>/g) ?? []
  if (articles.length > 1) throw new Error(`${address} has ${articles.length} articles`)
  return { status: response.status, text: articles[0] ? textOf(articles[0]) : null }
}

/** The numbers of the articles that the home page leads to. */
export async function listedAtHome(): Promise<number[]> {
  const html = await (
    await readHome(new Request('http://localhost:3000/'), { params: Promise.resolve({}) })
  ).text()
  const found = [...html.matchAll(/href="\/article\/(\d+)"/g)].map(([, id]) => Number(id))
  return [...new Set(found)].sort((a, b) => a - b)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** HTML without its tags and times, entities read. */
function textOf(html: string): string {
  return html
    .replace(/<time\b[\s\S]*?<\/time>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&([#\w]+);/g, (whole, name) => entities[name] ?? whole)
}

/** Text as it is compared: an end of a block or line is no word. */
export const words = (text: string | null) => text?.replace(/\s/g, '') ?? null
