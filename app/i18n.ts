import { getRequestConfig } from 'next-intl/server'
import { readReasons } from '#lib/paper/queries.ts'
import { houseReasons } from '#lib/paper/rules.ts'
import { LOCALES } from '#lib/people/rules.ts'
import type { Locale } from '#lib/people/schema.ts'
import { rememberedLocale } from './locale-cookie.ts'
import { currentActor } from './session.ts'
import { withReasons } from './vocabulary.ts'

/** The newsroom's clock; readers and staff see the same hour. */
const TIME_ZONE = 'Asia/Shanghai'

const catalogues = {
  'zh-CN': () => import('./messages/zh-CN.json'),
  en: () => import('./messages/en.json'),
}

/** The language of this request: the person's own, else the browser's choice, else the house's. */
async function requestLocale(): Promise<Locale> {
  // Without the database the person is unknown, and the page that says so still needs words.
  const person = await currentActor().catch(() => null)
  const asked = person?.locale ?? (await rememberedLocale())
  return LOCALES.find((locale) => locale === asked) ?? LOCALES[0]
}

export default getRequestConfig(async () => {
  const locale = await requestLocale()
  const reasons = await readReasons().catch(() => houseReasons)
  const messages = withReasons((await catalogues[locale]()).default, reasons, locale)
  return { locale, messages, timeZone: TIME_ZONE }
})
