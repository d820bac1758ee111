import { expect, test } from '@jest/globals'
import { findRoutes } from './found.ts'
import { routeRows } from './routes.ts'

// Who gets what at each of them is asked over HTTP, in tests/e2e/access.e2e.ts.
test('every address has a row in tests/access/routes.ts, and every row an address', async () => {
  expect(await findRoutes()).toEqual(Object.keys(routeRows).sort())
})
