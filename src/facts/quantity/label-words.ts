/** The words that make a number a name, an address or a time, indexed once. */

import { loadLexicon } from '../../lexicon/load.ts'
import { indexByFirst, type PhraseIndex } from './phrases.ts'

interface LabelLexicon {
  readonly before: readonly string[]
  readonly streets: readonly string[]
  readonly months: readonly string[]
  readonly clock: readonly string[]
  readonly 'year-before': readonly string[]
  readonly 'not-years': readonly string[]
  readonly idioms: readonly string[]
  readonly singles: readonly string[]
}

interface Index {
  readonly labels: ReadonlySet<string>
  readonly streets: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  readonly clock: PhraseIndex<true>
  readonly yearBefore: ReadonlySet<string>
  readonly notYears: ReadonlySet<string>
  readonly idioms: PhraseIndex<true>
  readonly singles: ReadonlySet<string>
}

let index: Index | null = null

/** Read at the first call. */
export function labels(): Index {
  if (index) return index
  const lexicon = loadLexicon<LabelLexicon>('labels')
  index = {
    labels: new Set(lexicon.before),
    streets: new Set(lexicon.streets),
    months: new Set(lexicon.months),
    clock: indexByFirst(lexicon.clock.map((w) => [w, true] as const)),
    yearBefore: new Set(lexicon['year-before']),
    notYears: new Set(lexicon['not-years']),
    idioms: indexByFirst(lexicon.idioms.map((w) => [w, true] as const)),
    singles: new Set(lexicon.singles),
  }
  return index
}
