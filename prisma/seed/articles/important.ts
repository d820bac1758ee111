import { by, type SeedArticle } from '../article.ts'
import { day, signedTo } from '../walks.ts'

/** 重要稿件: it waits for the editor-in-chief, who signs after the three reviews. */
export const renewalPlan: SeedArticle = {
  channel: 'news',
  dateline: '本报云汀{+0}讯',
  title: '云汀今起就城市更新三年安排征求意见',
  shortTitle: '城市更新三年安排今起征求意见',
  summary: '安排提出分三年更新老旧街区46片，先体检、后设计、再施工；征求意见为期30天，线上线下都可以提。',
  byline: by('记者 林晓帆', '记者 乔知夏'),
  tags: ['重大时政', '城市更新'],
  text: `云汀市今天公布城市更新三年安排的征求意见稿，从即日起征求意见30天。
征求意见稿提出，三年内分批更新老旧街区46片，涉及居民约9.2万户。每片街区先做一次“体检”，查清管线、消防通道和房屋安全的底数，再做设计，设计方案经居民代表议过之后施工。
## 先做什么
第一年安排12片，都是去年汛期里积水三次以上的街区，先改排水，再修路面。
## 钱从哪里来
征求意见稿写明，管线和消防通道的改造由财政承担；加装电梯、外墙保温由居民自愿申报，按比例补贴。
## 怎样提意见
意见可以在市政务服务网的专栏里提，也可以到各街道的便民服务中心当面说，或者写信。收到的意见和采纳情况将在征求意见结束后20天内公布。`,
  walk: { author: 'reporter', acts: signedTo(4, day) },
}
