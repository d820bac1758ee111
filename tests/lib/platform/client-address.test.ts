import { describe, expect, test } from '@jest/globals'
import { clientAddress } from '#lib/platform/client-address.ts'

describe('the address that limits count by', () => {
  test.each([
    ['the socket', '203.0.113.7', null, false, '203.0.113.7'],
    ['a socket that maps IPv4', '::ffff:203.0.113.7', null, false, '203.0.113.7'],
    ['a claim nobody vouches for', '203.0.113.7', '198.51.100.1', false, '203.0.113.7'],
    ['what our proxy saw', '127.0.0.1', '198.51.100.1', true, '198.51.100.1'],
    ['the last entry only', '127.0.0.1', '6.6.6.6, 198.51.100.1', true, '198.51.100.1'],
    ['rubbish from the proxy', '127.0.0.1', 'unknown', true, '127.0.0.1'],
    ['an IPv6 network', '2001:db8:1:2:3:4:5:6', null, false, '2001:db8:1:2::/64'],
    ['a short IPv6', '2001:DB8::1', null, false, '2001:db8:0:0::/64'],
    ['this machine', '::1', null, false, '0:0:0:0::/64'],
    ['a zone', 'fe80::1%eth0', null, false, 'fe80:0:0:0::/64'],
    ['nothing', undefined, undefined, false, 'unknown'],
  ])('%s', (_, socket, forwarded, trust, address) => {
    expect(clientAddress(socket, forwarded, trust)).toBe(address)
  })
})
