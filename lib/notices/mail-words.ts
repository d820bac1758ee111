import type { NoticeKind } from './schema.ts'

/** What is about an article; who stands in for whom has words of its own (stand-in-words.ts). */
type ArticleKind = Exclude<NoticeKind, 'stand-in'>

/** The facts of the mail of one notice of an article; every text may be hostile. */
export type MailFacts = {
  kind: ArticleKind
  title: string
  by: string
  /** In words; '' where the act has none. Of a release held back, its refusal's code. */
  reason: string
  note: string
  /** Of a deadline: at which stage, and when it is (ISO 8601). */
  deadline: { nameZh: string; nameEn: string; due: string } | null
  link: string
  choices: string
}

type Words = {
  untitled: string
  subject: Record<ArticleKind, string>
  line: Record<ArticleKind, (by: string, stage: string, due: string) => string>
  /** Why a release was held back, by its refusal; '' for any other. */
  heldBack: Record<string, string>
  /** The one reason that is not of the paper's list. */
  weighty: string
  reason: string
  note: string
  open: string
  choose: string
}

const zh: Words = {
  untitled: '（尚无标题）',
  subject: {
    returned: '退回',
    rejected: '退稿',
    cancelled: '终止流程',
    'signed-for': '有人代您签字',
    mentioned: '批注中提到您',
    answered: '批注有回应',
    'deadline-escalated': '超时很久，仍没有签',
    'deadline-passed': '超过时限',
    'deadline-near': '时限将到',
    waits: '等您审签',
    ready: '等您签发',
    released: '已刊出',
    withdrawn: '已撤稿',
    'receipt-failed': '读者看到的不对',
    'held-back': '定时签发没有刊出',
  },
  line: {
    returned: (by) => `${by} 退回了这篇稿件。`,
    rejected: (by) => `${by} 退稿，这篇稿件不再送审。`,
    cancelled: (by) => `${by} 取消了这一轮审签，稿件回到作者手里；已有的签名留作记录，不再算数。`,
    'signed-for': (by) => `${by} 代您签字通过了这篇稿件。`,
    mentioned: (by) => `${by} 在这篇稿件的批注中提到了您。`,
    answered: (by) => `${by} 回应了这篇稿件里您参与的一条批注。`,
    'deadline-escalated': (_, stage, due) =>
      `这篇稿件在${stage}的时限是 ${due}，又过了一半的时间仍没有签，请过问。`,
    'deadline-passed': (_, stage, due) => `这篇稿件在${stage}已超过时限（${due}），还没有签。`,
    'deadline-near': (_, stage, due) => `这篇稿件在${stage}的时限是 ${due}，等您审签。`,
    waits: (by) => `${by} 交来一篇稿件，等您审签。`,
    ready: (by) => `${by} 签完最后一审，这篇稿件等您签发。`,
    released: (by) => `${by} 签发，读者已经看到。`,
    withdrawn: (by) => `${by} 撤稿，读者已看不到这篇报道。`,
    'held-back': () => '这篇稿件定时签发，到点没有刊出。',
    'receipt-failed': () =>
      '系统以读者身份逐处核对，有的地方与签发的不符，或没有取到；已重新生成一次，仍未好转。',
  },
  heldBack: {
    'workflow-too-light': '稿件须按更严的流程审签，请退回作者重新送审。',
    'person-disabled': '定时的人账户已停用，请由有签发权的同事立即签发，或取消定时。',
    '': '系统没有放行，请打开稿件查看。',
  },
  weighty: '须按更严的流程审签',
  reason: '原因：',
  note: '说明：',
  open: '打开稿件：',
  choose: '选择收哪些通知：',
}

const en: Words = {
  untitled: '(no headline yet)',
  subject: {
    returned: 'Returned',
    rejected: 'Rejected',
    cancelled: 'Round cancelled',
    'signed-for': 'Signed in your name',
    mentioned: 'You are mentioned in a remark',
    answered: 'A remark was answered',
    'deadline-escalated': 'Long past its deadline',
    'deadline-passed': 'Past its deadline',
    'deadline-near': 'Deadline near',
    waits: 'Waits for your signature',
    ready: 'Waits for your release',
    released: 'Published',
    withdrawn: 'Withdrawn',
    'receipt-failed': 'Readers do not have what they should',
    'held-back': 'Held back at its time',
  },
  line: {
    returned: (by) => `${by} has returned this article.`,
    rejected: (by) => `${by} has rejected this article for good.`,
    cancelled: (by) =>
      `${by} has cancelled this round: the article lies with its author again, and signatures given so far no longer count.`,
    'signed-for': (by) => `${by} has signed this article in your name.`,
    mentioned: (by) => `${by} has mentioned you in a remark on this article.`,
    answered: (by) => `${by} has answered a remark of yours, or one that you answered, on this article.`,
    'deadline-escalated': (_, stage, due) =>
      `This article was due at ${stage} by ${due}. Half as much time again has gone by and nobody has signed; please see to it.`,
    'deadline-passed': (_, stage, due) =>
      `This article is past its deadline at ${stage} (${due}) and has not been signed.`,
    'deadline-near': (_, stage, due) =>
      `This article is due at ${stage} by ${due} and waits for your signature.`,
    waits: (by) => `${by} has handed on an article that waits for your signature.`,
    ready: (by) => `${by} has given the last signature; the article waits for your release.`,
    released: (by) => `${by} has released the article to readers.`,
    withdrawn: (by) => `${by} has withdrawn the article from readers.`,
    'held-back': () => 'This article was scheduled for release and did not go out at its time.',
    'receipt-failed': () =>
      'Every place where readers have this article was fetched, and not all are as they ought to be, or could not be fetched; making them anew has not helped.',
  },
  heldBack: {
    'workflow-too-light':
      'The article needs a stricter workflow; please return it to its author to be submitted again.',
    'person-disabled':
      'The account of whoever scheduled it is disabled; somebody who may release can release it now or cancel the schedule.',
    '': 'It was refused; please open the article to see.',
  },
  weighty: 'Needs a stricter workflow',
  reason: 'Reason: ',
  note: 'Note: ',
  open: 'Open the article: ',
  choose: 'Choose your notices: ',
}

const LONGEST_SUBJECT = 120

/** The subject and the plain text of the mail of such a notice, in the person's language. The subject is one line of plain text. */
export function mailWords(locale: string, facts: MailFacts): { subject: string; text: string } {
  const words = locale === 'en' ? en : zh
  const { kind, by, link, choices } = facts
  const title = oneLine(facts.title) || words.untitled
  const reason = kind === 'held-back' ? whyHeld(words, facts.reason) : reasonIn(words, facts.reason)
  const note = facts.note.trim()
  const lines = [
    words.line[kind](oneLine(by), ...deadlineWords(facts.deadline, locale)),
    '',
    locale === 'en' ? `“${title}”` : `《${title}》`,
    ...(reason ? [words.reason + reason] : []),
    ...(note ? [words.note + note] : []),
    '',
    words.open + link,
    '',
    '-- ',
    words.choose + choices,
  ]
  const subject = `${words.subject[kind]}${locale === 'en' ? ': ' : '：'}${title}`
  return { subject: [...subject].slice(0, LONGEST_SUBJECT).join(''), text: `${lines.join('\n')}\n` }
}

function reasonIn({ weighty }: Words, reason: string): string {
  return reason === 'weighty' ? weighty : oneLine(reason)
}

function whyHeld({ heldBack }: Words, code: string): string {
  return heldBack[code] ?? heldBack[''] ?? ''
}

/** The stage's name and the newsroom's clock, in the person's language. */
function deadlineWords(deadline: MailFacts['deadline'], locale: string): [stage: string, due: string] {
  if (!deadline) return ['', '']
  const clock = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    ...{ timeZone: 'Asia/Shanghai', month: 'short', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  const stage = locale === 'en' ? deadline.nameEn : deadline.nameZh
  return [oneLine(stage), clock.format(new Date(deadline.due))]
}

/** Line breaks, controls and marks that turn the direction of writing become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}
