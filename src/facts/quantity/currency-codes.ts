/** The three-letter codes of currencies, lower case. */

import { loadLexicon } from '../../lexicon/load.ts'

let codes: ReadonlySet<string> | null = null

/** Read at the first call. */
export function currencyCodes(): ReadonlySet<string> {
  codes ??= new Set(Object.keys(loadLexicon<Record<string, unknown>>('currencies')))
  return codes
}
