import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

const globalUnicast = ipaddr.parseCIDR('2000::/3')
const compatible = ipaddr.parseCIDR('::/96')
const mapped = ipaddr.parseCIDR('::ffff:0:0/96')
const translated = ipaddr.parseCIDR('64:ff9b::/96')
const sixToFour = ipaddr.parseCIDR('2002::/16')
const teredo = ipaddr.parseCIDR('2001::/32')

/** Whether `text` is an address that anybody on the Internet would reach the same host by. Refused: loopback, private, link-local, carrier-grade
 *  NAT, multicast, reserved, documentation and unspecified addresses, and every form of IPv6 that carries one of them inside (IPv4-mapped and
 *  -compatible, NAT64, 6to4, Teredo). Sources: IANA special-purpose registries; RFC 4291, 6052, 3056, 4380. */
export function isPublicAddress(text: string): boolean {
  return ipaddr.isValid(text) && isPublic(ipaddr.parse(text))
}

function isPublic(address: Address): boolean {
  if (address.kind() === 'ipv4') return address.range() === 'unicast'
  const inner = carried(address)
  if (inner !== null) return inner.every((one) => isPublic(one))
  return address.match(globalUnicast) && address.range() === 'unicast'
}

/** The IPv4 addresses an IPv6 address carries; null where it carries none. */
function carried(address: Address): ipaddr.IPv4[] | null {
  const bytes = address.toByteArray()
  const at = (offset: number, flip = 0) =>
    new ipaddr.IPv4(bytes.slice(offset, offset + 4).map((byte) => byte ^ flip))
  if (address.match(mapped) || address.match(compatible) || address.match(translated)) return [at(12)]
  if (address.match(sixToFour)) return [at(2)]
  // Server, and client with its bits turned over.
  return address.match(teredo) ? [at(4), at(12, 0xff)] : null
}

/** Whether a user's list allows an address that `host` resolved to: by the host's name, by the address, or by a range that holds it. */
export function isAllowed(host: string, text: string, allowed: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  return allowed.some((entry) => {
    const wanted = entry
      .trim()
      .toLowerCase()
      .replace(/^\[|\]$/g, '')
      .replace(/\.$/, '')
    return wanted === name || rangeHolds(wanted, text)
  })
}

function rangeHolds(range: string, text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (ipaddr.isValidCIDR(range)) {
    const [base, bits] = ipaddr.parseCIDR(range)
    return base.kind() === address.kind() && address.match(base, bits)
  }
  return ipaddr.isValid(range) && ipaddr.process(range).toNormalizedString() === address.toNormalizedString()
}
