import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { env } from './env.ts'

/** A plain mail to one address. `id` names it to mail programs, and in the folder of the demo. */
export type Mail = { to: string; subject: string; text: string; id: string }

const ANSWER_MS = 10_000

/**
 * Hands a mail to the server of SMTP_URL; without one it becomes a file in DATA_DIR/mail. Throws when the server is
 * away or says no.
 */
export async function sendMail({ to, subject, text, id }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env()
  const message: SendMailOptions = {
    from: MAIL_FROM,
    // As an object, so that an address with commas or names in it stays one address.
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${id}@${new URL(SITE_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // No text may make this process read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  if (SMTP_URL) await smtp(SMTP_URL).sendMail(message)
  else await keep(message, id)
}

let transport: { url: string; transporter: Transporter } | undefined

function smtp(url: string): Transporter {
  if (transport?.url !== url) {
    const transporter = createTransport({
      url,
      connectionTimeout: ANSWER_MS,
      greetingTimeout: ANSWER_MS,
      socketTimeout: ANSWER_MS,
    })
    transport = { url, transporter }
  }
  return transport.transporter
}

async function keep(message: SendMailOptions, id: string): Promise<void> {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message: bytes } = await writer.sendMail(message)
  const folder = join(env().DATA_DIR, 'mail')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${id}.eml`)
  await writeFile(`${file}.part`, bytes as Buffer)
  await rename(`${file}.part`, file)
}
