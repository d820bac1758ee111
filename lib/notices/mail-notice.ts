import { readReasons } from '#lib/paper/queries.ts'
import { reasonWords } from '#lib/paper/rules.ts'
import { findActorById } from '#lib/people/queries.ts'
import { app } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { sendMail } from '#lib/platform/mail.ts'
import { mailWords } from './mail-words.ts'
import { type NoticeRow, readNoticeOf } from './queries.ts'
import { standInWords } from './stand-in-words.ts'

/**
 * Sends the mail of one notice to its person, in their language; not to who has been disabled since, or may no longer
 * know of the article. Throws when the mail server does not take it; the job is then tried again.
 */
export async function mailNotice(noticeId: number): Promise<void> {
  const notice = await app().notice.findUnique({ where: { id: noticeId } })
  const person = notice && (await findActorById(notice.personId))
  const row = person && (await readNoticeOf(person, noticeId))
  if (!row) return
  const { SITE_URL } = env()
  // The same at every try, so that a mail sent twice is known for one.
  await sendMail({
    to: person.email,
    id: `notice-${noticeId}`,
    ...(await wordsOf(row, person.locale, SITE_URL)),
  })
}

async function wordsOf(
  row: NoticeRow,
  locale: string,
  site: string,
): Promise<{ subject: string; text: string }> {
  const choices = `${site}/desk/notices`
  const { kind, standIn } = row
  if (standIn || kind === 'stand-in') {
    if (!standIn) throw new Error('a notice of a delegation that there is not')
    return standInWords(locale, {
      ...standIn,
      by: row.by,
      note: row.note,
      link: `${site}/desk/duty/stand-ins`,
      choices,
    })
  }
  const reason = kind === 'held-back' ? row.reason : reasonWords(await readReasons(), row.reason, locale)
  const remark = row.remarkId === null ? '' : `/review#remark-${row.remarkId}`
  return mailWords(locale, {
    ...row,
    kind,
    reason,
    choices,
    link: `${site}/desk/articles/${row.articleId}${remark}`,
  })
}
