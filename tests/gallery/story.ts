import { cast } from '#prisma/seed/cast.ts'
import { drawPicture } from '#prisma/seed/draw-picture.ts'
import type { Client } from '#tests/bench/client.ts'
import { deskOf } from '#tests/bench/sign-in.ts'
import { carriedBy, contentOf } from '#tests/e2e/support/staff.ts'

const ARTICLES = '/api/desk/articles'

export const PARAGRAPHS = [
  '本报讯（记者 林晓帆）昨日上午九时，汐河步道最后一段在云汀老码头对市民开放。至此，这条从潮汐公园到入海口、全长三十七公里的步道全线贯通，沿途再没有一处需要绕行的地方。',
  '三年前，汐河两岸还立着四十多家工厂的围墙。市水务局的资料显示，自二〇二三年起，沿岸共拆除临河建筑一千八百处，补种乔木两万余株，恢复湿地十二公顷。',
  '“以前站在桥上能闻见味道，现在孩子吵着要来看白鹭。”家住南岸的周阿姨每天傍晚走一个来回，用时四十分钟。',
  '步道按每隔五百米一处设置座椅和饮水点，夜间照明在零点后转暗，以免惊扰栖息的鸟类。',
  '市水务局表示，明年将继续打通两条支流的沿岸小路，届时市民可以从家门口一直走到海边。',
] as const

const OPENINGS = ['三载前', '几年前', '数年前', '多年前']

type Names = 'reporter' | 'editor' | 'reviewer' | 'second' | 'third'
type Desks = Record<Names, Client>

/** A report halfway to its readers and its writer's copy of it, as the pictures show them. */
export type Story = {
  /** Before 二审: changed by 编辑 and by 审读, with two remarks. */
  reviewed: number
  /** A draft that the reporter has alone. */
  written: number
  /** The reporter's other window saves an opening of the second paragraph that nobody has written before. */
  writeElsewhere(): Promise<void>
  close(): void
}

/** Has the cast write and sign it at a demo newsroom on the loopback. */
export async function tellStory(port: number): Promise<Story> {
  const names: Names[] = ['reporter', 'editor', 'reviewer', 'second', 'third']
  const desks = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await deskOf(port, name)] as const)),
  ) as Desks
  const picture = await takeIn(desks.reporter)
  const write = writer(picture)
  const reviewed = await review(desks, write)
  const written = await begin(desks.reporter)
  await write(desks.reporter, written, [...PARAGRAPHS])
  let saved = 0
  return {
    reviewed,
    written,
    async writeElsewhere() {
      const paragraphs: string[] = [...PARAGRAPHS]
      paragraphs[1] = changed(PARAGRAPHS[1], '三年前', OPENINGS[saved % OPENINGS.length] ?? '')
      saved += 1
      await write(desks.reporter, written, paragraphs)
    },
    close() {
      for (const desk of Object.values(desks)) desk.close()
    },
  }
}

type Write = (desk: Client, articleId: number, paragraphs: string[]) => Promise<string>

async function review(desks: Desks, write: Write): Promise<number> {
  const articleId = await begin(desks.reporter)
  const at = `${ARTICLES}/${articleId}`
  const [first, second, third, fourth, fifth] = PARAGRAPHS
  const submitted = await write(desks.reporter, articleId, [...PARAGRAPHS])
  await desks.reporter.post(`${at}/submit`, { hash: submitted })

  const counted = changed(second, '四十多家工厂', '四十八家工厂')
  const shorter = changed(third, '，用时四十分钟', '')
  const edited = await write(desks.editor, articleId, [first, counted, shorter, fourth, fifth])
  await desks.editor.post(`${at}/approve`, { position: 1, hash: edited })

  const vaguer = changed(first, '昨日上午九时', '昨日上午')
  const paused = changed(fifth, '届时市民可以', '届时，市民可以')
  const hash = await write(desks.reviewer, articleId, [vaguer, counted, fourth, shorter, paused])
  const from = counted.indexOf('一千八百处')
  await desks.reviewer.post(`${at}/remarks`, {
    hash,
    spans: [{ at: 'body.3', from, to: from + '一千八百处'.length }],
    words: '水务局的通报里是一千零八处，请再核对。',
    wording: '一千零八处',
  })
  await desks.reviewer.post(`${at}/approve`, { position: 2, hash })
  await desks.second.post(`${at}/remarks`, {
    hash,
    spans: [{ at: 'body.1' }],
    words: '图里看不出是哪一段，换一张带路牌的？',
  })
  return articleId
}

async function begin(desk: Client): Promise<number> {
  const content = contentOf({ title: '汐河步道全线贯通' })
  return carriedBy<{ articleId: number }>(await desk.post(ARTICLES, { content })).articleId
}

async function takeIn(desk: Client): Promise<object> {
  const drawing = Buffer.from(await drawPicture('wetland'))
  const { sha256, width, height } = carriedBy<{ sha256: string; width: number; height: number }>(
    await desk.postFile('/api/desk/media?name=xihe.png', drawing),
  )
  const words = { caption: '贯通后的汐河步道。', credit: '林晓帆 摄', alt: '河湾里的湿地和一只白鹭' }
  return { type: 'figure', attrs: { sha256, width, height, ...words } }
}

/** Saves a draft with the picture under its first paragraph; gives the hash of what stands then. */
function writer(picture: object): Write {
  return async (desk, articleId, [first = '', ...rest]) => {
    const at = `${ARTICLES}/${articleId}/draft`
    const { version } = carriedBy<{ version: number }>(await desk.get(at))
    const heading = { type: 'heading', attrs: { level: 2 }, content: [text('三年 还河于民')] }
    const content = {
      ...contentOf({ title: '汐河步道全线贯通', tags: ['汐河', '步道'] }),
      kicker: '三十七公里还给市民',
      summary: '从潮汐公园到入海口，沿岸再没有一处需要绕行的地方。',
      byline: [{ role: '记者', name: cast.reporter.name }],
      body: { type: 'doc', content: [paragraph(first), picture, heading, ...rest.map(paragraph)] },
    }
    return carriedBy<{ hash: string }>(await desk.put(at, { version, content })).hash
  }
}

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })

function changed(words: string, was: string, is: string): string {
  if (!words.includes(was)) throw new Error(`“${was}” is not in “${words}”`)
  return words.replace(was, is)
}
