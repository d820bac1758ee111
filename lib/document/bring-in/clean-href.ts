import { isSafeHref } from '../link.ts'

/** Doors that only count who passes: their host, and the parameter that holds the real address. */
const REDIRECTS: readonly [host: RegExp, path: RegExp, parameter: readonly string[]][] = [
  [/^(www\.)?google(\.[a-z]{2,3}){1,2}$/, /^\/url$/, ['q', 'url']],
  [/^link\.zhihu\.com$/, /^\/$/, ['target']],
  [/^mp\.weixinbridge\.com$/, /^\/mp\/wapredirect$/, ['url']],
  [/^mp\.weixin\.qq\.com$/, /^\/(mp\/|cgi-bin\/)?(redirect|wapredirect|readtemplate)$/, ['url', 'target']],
  [/^weixin110\.qq\.com$/, /./, ['url']],
  [/^c\.pc\.qq\.com$/, /./, ['pfurl', 'url']],
  [/^link\.juejin\.cn$/, /^\/$/, ['target']],
  [/^link\.csdn\.net$/, /^\/$/, ['target']],
  [/^(www\.)?jianshu\.com$/, /^\/go-wild$/, ['url']],
  [/^link\.jianshu\.com$/, /^\/$/, ['t']],
  [/^gitee\.com$/, /^\/link$/, ['target']],
  [/^weibo\.cn$/, /^\/sinaurl$/, ['u', 'toasturl']],
  [/^jump\d?\.bdimg\.com$/, /./, ['url']],
  [/^(www\.)?douban\.com$/, /^\/link2\/?$/, ['url']],
  [/^l\.(facebook|instagram)\.com$/, /./, ['u']],
  [/^(www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/(^|\.)safelinks\.protection\.outlook\.com$/, /./, ['url']],
]

const TRACKING =
  /^(utm_\w+|spm(_id_from)?|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_hs(enc|mi)|vero_id|vd_source|share_(token|source|medium|plat|session_id|tag|times|from)|from_source|bd_vid|hmsr|wt\.mc_id|ref_src|sudaref)$/i

/** What WeChat hangs on the address of an article beside what names it. */
const WECHAT =
  /^(chksm|scene|subscene|sessionid|clicktime|enterid|ascene|devicetype|version|nettype|abtest_cookie|lang|exportkey|pass_ticket|wx_header|from|isappinstalled|srcid|sharer_\w+|key|uin|acctmode|poc_token)$/

/** How many doors behind one another are opened. */
const MOST_DOORS = 4

/**
 * An address as a reader is to be led there: behind the doors that only count, and without what tells who came from where.
 * `href` is null where nobody may be led; `tracked` says that something of the kind was taken off.
 */
export function cleanHref(given: string): { href: string | null; tracked: boolean } {
  let href = given.trim()
  let tracked = false
  for (let door = 0; door < MOST_DOORS; door += 1) {
    const behind = behindDoor(href)
    if (!behind) break
    href = behind
    tracked = true
  }
  const bare = withoutTracking(href)
  if (bare !== null) tracked = true
  href = bare ?? href
  if (isSafeHref(href)) return { href, tracked }
  // Spaces and quotation marks in an address, as people paste it: a browser would send them encoded.
  const encoded = /^https?:/i.test(href) && URL.canParse(href) ? new URL(href).href : ''
  return { href: isSafeHref(encoded) ? encoded : null, tracked }
}

function behindDoor(href: string): string | null {
  const url = webAddress(href)
  if (!url) return null
  const door = REDIRECTS.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname))
  for (const name of door?.[2] ?? []) {
    const behind = url.searchParams.get(name)
    if (behind && webAddress(behind)) return behind
  }
  return null
}

function withoutTracking(href: string): string | null {
  const url = webAddress(href)
  if (!url || (url.search === '' && url.hash === '')) return null
  const isWeChat = url.hostname === 'mp.weixin.qq.com'
  // Pair by pair, so that what stays is not written anew.
  const [, query = '', hash = ''] = /^[^?#]*(?:\?([^#]*))?(#.*)?$/.exec(href) ?? []
  const pairs = query.split('&')
  const kept = pairs.filter((pair) => {
    const name = pair.split('=', 1)[0] ?? ''
    return !TRACKING.test(name) && !(isWeChat && WECHAT.test(name))
  })
  const noise = isWeChat && /^#(rd|wechat_redirect)$/.test(url.hash)
  if (kept.length === pairs.length && !noise) return null
  const [address = ''] = href.split(/[?#]/, 1)
  return `${address}${kept.length > 0 ? `?${kept.join('&')}` : ''}${noise ? '' : hash}`
}

function webAddress(href: string): URL | null {
  return /^https?:\/\//i.test(href) && URL.canParse(href) ? new URL(href) : null
}
