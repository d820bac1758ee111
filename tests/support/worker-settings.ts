import { resolve } from 'node:path'
import { lesserUrl } from '#lib/platform/roles.ts'
import { testSecret } from './server.ts'

// Before any module of the product reads its settings: this worker's own database, and no owner's address in them.
const ownerUrl = `${process.env.TEST_SERVER_URL}test_${process.env.JEST_WORKER_ID}`
delete process.env.DATABASE_URL
Object.assign(process.env, {
  TEST_OWNER_URL: ownerUrl,
  DATABASE_APP_URL: lesserUrl(ownerUrl, 'app', testSecret),
  DATABASE_READER_URL: lesserUrl(ownerUrl, 'reader', testSecret),
  SESSION_SECRET: testSecret,
  // Mails of a worker under test fall here.
  DATA_DIR: resolve('.data-test', `worker-${process.env.JEST_WORKER_ID}`),
  SITE_URL: 'http://localhost:3000',
  DEMO: '0',
})
