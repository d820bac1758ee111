import { readFileSync } from 'node:fs'

/** A page as it comes off a clipboard, parsed and never shown. Needs a browser's parser (jsdom's here). */
export const pageOf = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body

/** What another program put on a clipboard, in words of our own: `word`, `wps`, `docs` or `wechat`. */
export function clipboardOf(program: 'word' | 'wps' | 'docs' | 'wechat'): string {
  return readFileSync(`tests/support/clipboard/${program}.clipboard`, 'utf8')
}
