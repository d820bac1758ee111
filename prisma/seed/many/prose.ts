/** Numbers between 0 and 1 that follow from a seed alone (mulberry32, public domain). */
export function dice(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pick<Item>(random: () => number, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0]
}

// An invented city: its places, its people, what they do and what comes of it.
const places = [
  '云汀市',
  '海棠里社区',
  '临港路',
  '老码头',
  '望江区',
  '梧桐巷',
  '青石桥',
  '北山新城',
  '东湖片区',
  '柳荫街道',
  '沙洲岛',
  '白鹭湾',
  '南门市场',
  '文昌阁',
  '云汀大学',
  '渔湾镇',
  '松岭村',
  '金禾镇',
  '第三中学',
  '滨江公园',
] as const
const actors = [
  '市园林绿化中心',
  '社区居委会',
  '公交集团',
  '市图书馆',
  '返乡创业的年轻人',
  '几位退休教师',
  '气象台',
  '水务部门',
  '老字号店主',
  '志愿者服务队',
  '地铁建设方',
  '非遗传承人',
  '农技推广站',
  '物业与业主代表',
  '小学生记者团',
  '市博物馆',
] as const
const deeds = [
  '把闲置的边角地改成了口袋公园',
  '为老旧小区加装了电梯',
  '公布了下一年度的修缮名单',
  '试行夜间延时开放',
  '完成了三座老桥的检测',
  '在汛期前清淤河道十一公里',
  '开出了第一条社区微循环公交',
  '整理出版了地方志的影印本',
  '让一百二十个摊位用上了可回收餐具',
  '建起了全市第一个共享菜园',
  '请居民投票选定了街区的路灯',
  '把盐碱地种出了水稻',
  '修复了一组清代木雕',
  '增设了无障碍坡道和母婴座椅',
  '发布了冬季供暖的服务热线',
  '举办了第九届读书节',
] as const
const results = [
  '首周客流约一万八千人次',
  '居民步行十分钟可达的绿地覆盖率提高到九成二',
  '平均候车时间缩短了六分钟',
  '收到图纸和留言三千一百余份',
  '亩均增收八百余元',
  '报修的平均处理时间降到两天以内',
  '参与的家庭超过四百户',
  '用水量同比下降百分之七',
  '周边店铺的营业额上涨一成半',
  '借阅量比去年同期增加两成',
  '夜间投诉减少了一半以上',
] as const
const voices = [
  '“意见最多的不是健身器材，是夜里的灯和能坐下来的椅子。”',
  '“我们不求快，先问清楚谁会用、怎么用。”',
  '“孩子放学有了去处，我们下班也安心。”',
  '“手艺要有人学，更要有人用。”',
  '“账目每个月贴在公示栏里，谁都看得懂。”',
  '“下一步，先把最容易积水的三个路口改好。”',
  '“老房子不怕旧，怕没人住。”',
] as const
const times = [
  '今年以来',
  '本周末',
  '入冬之后',
  '过去一年',
  '清晨六点半',
  '上个月底',
  '汛期到来之前',
  '春节前',
  '连续三个晚上',
] as const
const closings = [
  '相关名单将于月底前公开征求意见。',
  '记者随后走访了其中九处，公示栏均按月更新。',
  '项目的后续进展，本报将继续关注。',
  '参与者说，经验正在向邻近的街道推广。',
  '这项工作预计在明年六月前完成。',
] as const

/** One sentence or two, whole, of 30 to 70 characters. */
export function sentence(random: () => number): string {
  const told = `${pick(random, times)}，${pick(random, actors)}在${pick(random, places)}${pick(random, deeds)}，${pick(random, results)}。`
  const rest = random()
  if (rest < 0.3) return told + pick(random, voices)
  return rest < 0.5 ? told + pick(random, closings) : told
}

/** A headline of 8 to 40 characters. */
export function headline(random: () => number): string {
  const short = `${pick(random, places)}${pick(random, deeds)}`
  return random() < 0.5 ? short : `${short}，${pick(random, results)}`
}

/** A subhead in two parts. */
export function subheadLine(random: () => number): string {
  return pick(random, [
    '听民意 先问居民要什么',
    '重管护 建好更要用好',
    '补短板 从看得见的小事做起',
    '算细账 一笔一笔公开',
    '看长远 留住老街的样子',
  ])
}

export const sections = ['民生实事回头看', '一线见闻', '记者调查', '城市更新', '读者来信'] as const
export const tagWords = [
  '民生',
  '城市更新',
  '老街',
  '公园',
  '公交',
  '读书',
  '非遗',
  '乡村',
  '教育',
  '供暖',
] as const
