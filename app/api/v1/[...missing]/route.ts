import { machineRoute } from '#app/(site)/machine-route.ts'

export const dynamic = 'force-dynamic'

/** Every address of the API that nothing else answers to. */
export const GET = machineRoute('json', async () => null)
