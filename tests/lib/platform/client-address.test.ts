import { describe, expect, test } from '@jest/globals'
import { clientAddress } from '#lib/platform/client-address.ts'

describe('the address that limits count by', () => {
  test.each([
    ['an address', '203.0.113.7', '203.0.113.7'],
    ['a socket that maps IPv4', '::ffff:203.0.113.7', '203.0.113.7'],
    ['the last entry, which our proxy wrote', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    ['an IPv6 network', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['a short IPv6', '2001:DB8::1', '2001:db8:0:0::/64'],
    ['this machine', '::1', '0:0:0:0::/64'],
    ['a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['rubbish', '203.0.113.7, <script>', 'unknown'],
    ['nothing', undefined, 'unknown'],
    ['no header', null, 'unknown'],
  ])('%s', (_, forwarded, address) => {
    expect(clientAddress(forwarded)).toBe(address)
  })
})
