import type { Config } from 'jest'

const shared: Config = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/\\.next', '<rootDir>/\\.data'],
}

/** What reads pages needs a browser's parser; jsdom's is the standard's, to the letter of hostile markup. */
const READS_PAGES = '<rootDir>/tests/lib/document/bring-in/'

const config: Config = {
  maxWorkers: 2,
  // A machine that is busy with something else is no failure.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/components/', READS_PAGES],
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
      setupFiles: ['<rootDir>/tests/support/worker-settings.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/close-doors.ts'],
    },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/components/**/*.test.{ts,tsx}', `${READS_PAGES}*.test.ts`],
      setupFilesAfterEnv: ['<rootDir>/tests/support/dom.ts'],
      moduleNameMapper: { '\\.css$': '<rootDir>/tests/support/empty-style.ts' },
    },
  ],
}

export default config
