import type { Origin } from '#lib/people/log-sign-in.ts'
import { clientAddress } from '#lib/platform/client-address.ts'

/** From where a request came, as the sign-in log keeps it. */
export function originOf(headers: Headers): Origin {
  return {
    address: clientAddress(headers.get('x-forwarded-for')),
    userAgent: headers.get('user-agent') ?? '',
  }
}
