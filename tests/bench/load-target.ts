/** What a server did under load: answers a second, the slowest hundredth in milliseconds, answers that were none. */
export type Load = { perSecond: number; p99Ms: number; failed: number }

export type Target = { port: number; path: string; connections: number; seconds: number; encoding: string }
