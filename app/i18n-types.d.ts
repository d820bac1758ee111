import type { Locale as AppLocale } from '#lib/people/schema.ts'
import type messages from './messages/zh-CN.json'

// Gives every message key its type: a key without words does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale
    Messages: typeof messages
  }
}
