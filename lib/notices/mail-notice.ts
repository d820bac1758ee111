import { readReasons } from '#lib/paper/queries.ts'
import { reasonWords } from '#lib/paper/rules.ts'
import { findActorById } from '#lib/people/queries.ts'
import { app } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { sendMail } from '#lib/platform/mail.ts'
import { mailWords } from './mail-words.ts'
import { readNoticeOf } from './queries.ts'

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
  const reason =
    row.kind === 'held-back' ? row.reason : reasonWords(await readReasons(), row.reason, person.locale)
  const remark = row.remarkId === null ? '' : `/review#remark-${row.remarkId}`
  const link = `${SITE_URL}/desk/articles/${row.articleId}${remark}`
  await sendMail({
    to: person.email,
    // The same at every try, so that a mail sent twice is known for one.
    id: `notice-${noticeId}`,
    ...mailWords(person.locale, { ...row, reason, link, choices: `${SITE_URL}/desk/notices` }),
  })
}
