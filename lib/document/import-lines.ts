import { characterLength } from './characters.ts'

/** The longest line taken for a subhead, in characters: two parts of at most fifteen, with room for none to be cut. */
export const MAX_SUBHEAD_CHARACTERS = 30

const CLOSED = /[。．.！!？?；;：:，,、…—～~][”’"'」』）)》〉】\]]*$/u
const BULLET = /^[-–•·●■◆▲※*#@+>]/u
const WHOLLY_IN_BRACKETS = /^[（(【[].*[）)】\]]$/u

/**
 * Whether a line reads as a subhead: short, with a letter in it, without closing punctuation, without the middle of
 * a sentence, no list entry and no bracketed note.
 */
export function isSubhead(line: string): boolean {
  return (
    line.length <= 2 * MAX_SUBHEAD_CHARACTERS &&
    characterLength(line) <= MAX_SUBHEAD_CHARACTERS &&
    /\p{L}/u.test(line) &&
    !/[。；;]|:\/\//.test(line) &&
    !CLOSED.test(line) &&
    !BULLET.test(line) &&
    !WHOLLY_IN_BRACKETS.test(line)
  )
}

const SIGNED_BY = new Set(
  (
    '编辑 责任编辑 责编 值班编辑 执行编辑 见习编辑 编审 审读 审校 审核 审签 签发 监制 一审 二审 三审 初审 复审 终审 ' +
    '校对 一校 二校 三校 主编 总编 总编辑 值班主任 值班编委 值班总编 总值班 美编 版式 统筹'
  ).split(' '),
)
const ALSO_NAMED = new Set('来源 作者 记者 通讯员 实习生 文字 图片 摄影 摄像 视频 制图 设计 排版'.split(' '))
const NAME = /^(?:[\p{Script=Han}·]{1,8}|\p{Lu}[\p{L}.’'-]{0,40})$/u
const MAX_CREDIT_LINE_LENGTH = 200

/**
 * Whether a line is a credit line, roles each with their names and nothing else: `编辑 X 审读 Y 二审 Z 三审 W`,
 * `（责编：X）`, `责任编辑：X　校对：Y`. One role before one name without colon or brackets is left to be a subhead
 * (`编辑 不易`), for what follows a credit line is dropped.
 */
export function isCreditLine(line: string): boolean {
  if (line.length > MAX_CREDIT_LINE_LENGTH) return false
  const bracketed = WHOLLY_IN_BRACKETS.test(line)
  const tokens = (bracketed ? line.slice(1, -1) : line).split(/(?:\s|[:：/｜|,，、;；])+/u).filter(Boolean)
  const [first] = tokens
  if (first === undefined || !SIGNED_BY.has(first)) return false
  let roles = 0
  let named = true
  for (const token of tokens) {
    const role = SIGNED_BY.has(token) || ALSO_NAMED.has(token)
    if (role ? !named : !NAME.test(token)) return false
    if (role) roles += 1
    named = !role
  }
  return named && (roles > 1 || bracketed || /[:：]/.test(line) || first.startsWith('责'))
}
