/** Refuses addresses that a claims file from elsewhere must not reach: private, loopback, link-local and odd ones. */

import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { buildConnector } from 'undici'

/** Marks a refusal by the guard, so that it is neither retried nor taken for a network failure. */
export const REFUSED = 'ERR_VERIFY_REFUSED'

/** Why the address may not be connected to; null where it is public. Takes any notation that `new URL` has made plain. */
function refusalOf(address: string): string | null {
  const bare = address.replace(/^\[|\]$/gu, '').replace(/%.*$/u, '')
  if (!ipaddr.isValid(bare)) return `\`${address}\` is no address`
  const range = ipaddr.process(bare).range()
  return range === 'unicast' ? null : `leads to a ${KINDS[range] ?? 'reserved'} address (${bare})`
}

const KINDS: Readonly<Record<string, string>> = {
  private: 'private',
  loopback: 'loopback',
  linkLocal: 'link-local',
  uniqueLocal: 'private',
  carrierGradeNat: 'private',
}

/** A host that is written as an address is looked at here; names when they are looked up. */
export function refusedHost(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/gu, '')
  if (isIP(bare) !== 0) return refusalOf(bare)
  return /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/iu.test(bare) ? `leads to a local host (${bare})` : null
}

/**
 * The connector of undici behind the guard. The address checked is the address connected to, so a name that changes its
 * answer between two look-ups gains nothing; literals never reach a look-up, so they are checked before.
 */
export function guardedConnector(timeout: number): buildConnector.connector {
  const connect = buildConnector({ timeout, lookup: guardedLookup })
  return (options, callback) => {
    const refusal = refusedHost(options.hostname)
    if (refusal) callback(refusedError(refusal), null)
    else connect(options, callback)
  }
}

type LookedUp = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

function guardedLookup(hostname: string, options: LookupOptions, callback: LookedUp): void {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    const refusal = addresses.map((a) => refusalOf(a.address)).find((r) => r !== null)
    const [first] = addresses
    if (refusal || !first) return callback(refusedError(refusal ?? 'has no address'), [])
    if (options.all) return callback(null, addresses)
    return callback(null, first.address, first.family)
  })
}

function refusedError(reason: string): NodeJS.ErrnoException {
  return Object.assign(new Error(reason), { code: REFUSED })
}
