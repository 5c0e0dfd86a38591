/** Whether the names of a country's people come through a romanisation. */

import { loadLexicon } from './load.ts'

let countries: ReadonlySet<string> | null = null

export function isOfOtherScript(country: string): boolean {
  countries ??= new Set(loadLexicon<string[]>('other-scripts'))
  return countries.has(country)
}
