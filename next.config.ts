import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withIntl = createNextIntlPlugin({
  requestConfig: './app/i18n.ts',
  // Words are parsed while building, so that no browser needs the parser.
  experimental: {
    messages: {
      path: './app/messages',
      locales: 'infer',
      format: 'json',
      sourceLocale: 'zh-CN',
      precompile: true,
    },
  },
})

const config: NextConfig = {
  // Tests, development and production each build into a directory of their own.
  distDir: process.env.SANSHEN_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Development tells of every request; who reads a preview's address may read the preview.
  ...(process.env.NODE_ENV === 'development'
    ? { logging: { incomingRequests: { ignore: [/^\/preview\//] } } }
    : {}),
  // The document cache and nginx compress; Next compressing again would only cost time.
  compress: false,
  // `npm test` runs tsc over everything, tests included.
  typescript: { ignoreBuildErrors: true },
  // A start is for who waits for a page: each page's code is loaded at its first visit instead of all at once.
  experimental: { preloadEntriesOnStart: false },
  // Native or stateful packages stay outside the bundle.
  serverExternalPackages: [
    'pg',
    'fontkit',
    '@resvg/resvg-js',
    'woff2-encoder',
    '@node-rs/argon2',
    'graphile-worker',
    '@prisma/adapter-pg',
    '@prisma/client',
  ],
}

export default withIntl(config)
