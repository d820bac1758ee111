import { oneLine } from './mail-words.ts'
import type { StandInTold } from './queries.ts'

type Facts = StandInTold & { by: string; note: string; link: string; choices: string }

/** The subject and the plain text of the mail that says who stands in for whom, or no longer does, in the person's language. */
export function standInWords(locale: string, facts: Facts): { subject: string; text: string } {
  const names = {
    by: oneLine(facts.by),
    delegate: oneLine(facts.delegate),
    principal: oneLine(facts.principal),
  }
  const clock = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    ...{ timeZone: 'Asia/Shanghai', month: 'short', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  const [start, until] = [facts.start, facts.until].map((at) => clock.format(new Date(at)))
  const words = locale === 'en' ? en : zh
  const { subject, line } = words[facts.side](names, facts, `${start}${words.to}${until}`)
  const note = facts.note.trim()
  const lines = [
    line,
    ...(note ? [words.note + note] : []),
    '',
    words.open + facts.link,
    ...['', '-- ', words.choose + facts.choices],
  ]
  return { subject, text: `${lines.join('\n')}\n` }
}

type Names = { by: string; delegate: string; principal: string }
type Say = (
  names: Names,
  told: Pick<StandInTold, 'isEnded' | 'isOwn'>,
  when: string,
) => { subject: string; line: string }
type Words = Record<StandInTold['side'], Say> & Record<'to' | 'note' | 'open' | 'choose', string>

const zh: Words = {
  delegate: ({ by, principal }, { isEnded, isOwn }, when) =>
    isEnded
      ? {
          subject: `不再代审：${principal}`,
          line: `${by} 撤回了代审，您不再代${isOwn ? '其' : ` ${principal} `}审签（原为 ${when}）。`,
        }
      : {
          subject: `请您代审：${principal}`,
          line: isOwn ? `${by} 请您代为审签，${when}。` : `${by} 请您代 ${principal} 审签，${when}。`,
        },
  principal: ({ by, delegate }, { isEnded, isOwn }, when) =>
    isEnded
      ? {
          subject: `代审结束：${delegate}`,
          line: isOwn
            ? `${by} 不再代您审签（原为 ${when}）。`
            : `${by} 撤回了代审，${delegate} 不再代您审签（原为 ${when}）。`,
        }
      : {
          subject: `有人代您审签：${delegate}`,
          line: `${by} 安排 ${delegate} 代您审签，${when}；您自己仍可签，也可以提前撤回。`,
        },
  ...{ to: ' 至 ', note: '事由：', open: '代审安排：', choose: '选择收哪些通知：' },
}

const en: Words = {
  delegate: ({ by, principal }, { isEnded, isOwn }, when) =>
    isEnded
      ? {
          subject: `No longer standing in for ${principal}`,
          line: `${by} has ended it: you no longer stand in for ${isOwn ? 'them' : principal} (it was ${when}).`,
        }
      : {
          subject: `You stand in for ${principal}`,
          line: `${by} asks you to sign for ${isOwn ? 'them' : principal}, ${when}.`,
        },
  principal: ({ by, delegate }, { isEnded, isOwn }, when) =>
    isEnded
      ? {
          subject: `${delegate} no longer stands in for you`,
          line: `${isOwn ? '' : `${by} has ended it: `}${delegate} no longer signs for you (it was ${when}).`,
        }
      : {
          subject: `${delegate} stands in for you`,
          line: `${by} has arranged for ${delegate} to sign for you, ${when}. You may still sign yourself, and end it early.`,
        },
  ...{ to: ' to ', note: 'Reason: ', open: 'Stand-ins: ', choose: 'Choose your notices: ' },
}
