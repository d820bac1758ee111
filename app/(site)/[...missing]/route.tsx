import { documentRoute } from '../document-route.tsx'

export const dynamic = 'force-dynamic'

/** Every address that nothing else answers to. */
export const GET = documentRoute(async () => null)
