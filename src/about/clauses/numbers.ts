/** The text gives another number or day for what the short statement measures, counts or dates. */

import type { Clash, Pair } from './clash.ts'

export function wrongNumbers(_pair: Pair): Clash[] {
  return []
}
