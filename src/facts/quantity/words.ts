/** The word lists of numbers, indexed once for lookup by printed form. */

import { loadLexicon } from '../../lexicon/load.ts'

interface NumberLexicon {
  readonly cardinals: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  readonly 'short-scales': Readonly<Record<string, number>>
  readonly letters: Readonly<Record<string, number>>
  readonly groups: Readonly<Record<string, number>>
  readonly denominators: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  readonly vague: Readonly<Record<string, number>>
  readonly 'vague-factors': Readonly<Record<string, number>>
  readonly few: Readonly<Record<string, readonly [number, number | null]>>
  readonly 'few-always': readonly string[]
  readonly none: readonly string[]
  readonly denied: readonly string[]
  readonly deniers: readonly string[]
  readonly minus: readonly string[]
  readonly point: readonly string[]
  readonly articles: readonly string[]
  readonly 'come-in-pairs': readonly string[]
  readonly over: readonly string[]
}

export interface NumberWords {
  readonly cardinals: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  /** Scales and their short forms behind figures. */
  readonly shortScales: ReadonlyMap<string, number>
  readonly letters: ReadonlyMap<string, number>
  readonly groups: ReadonlyMap<string, number>
  /** Singular and plural; plural forms end in s. */
  readonly denominators: ReadonlyMap<string, number>
  readonly ordinals: ReadonlyMap<string, number>
  readonly vague: ReadonlyMap<string, number>
  readonly vagueFactors: ReadonlyMap<string, number>
  readonly few: ReadonlyMap<string, readonly [number, number | null]>
  readonly fewAlways: ReadonlySet<string>
  readonly none: ReadonlySet<string>
  /** None, where a denier stands before it. */
  readonly denied: ReadonlySet<string>
  readonly deniers: ReadonlySet<string>
  readonly minus: ReadonlySet<string>
  readonly point: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly comeInPairs: ReadonlySet<string>
  readonly over: ReadonlySet<string>
  /** Every word that can begin a quantity, articles aside. */
  readonly counting: ReadonlySet<string>
  /** Every word that can begin a number: those that count, articles, and "minus". */
  readonly opening: ReadonlySet<string>
}

let index: NumberWords | null = null

/** Read at the first call. */
export function words(): NumberWords {
  index ??= build(loadLexicon<NumberLexicon>('numbers'))
  return index
}

function build(lexicon: NumberLexicon): NumberWords {
  const scales = withPlurals(lexicon.scales)
  const denominators = withPlurals(lexicon.denominators)
  const groups = withPlurals(lexicon.groups)
  const starts = [lexicon.cardinals, lexicon.ordinals, lexicon.vague, lexicon['vague-factors'], lexicon.few].flatMap(Object.keys)
  const counting = new Set([
    ...starts.filter((word) => !lexicon.articles.includes(word)),
    ...scales.keys(),
    ...groups.keys(),
    ...denominators.keys(),
    ...lexicon.none,
    ...lexicon.denied,
  ])
  return {
    cardinals: mapOf(lexicon.cardinals),
    scales,
    shortScales: new Map([...scales, ...mapOf(lexicon['short-scales'])]),
    letters: mapOf(lexicon.letters),
    groups,
    denominators,
    ordinals: mapOf(lexicon.ordinals),
    vague: mapOf(lexicon.vague),
    vagueFactors: mapOf(lexicon['vague-factors']),
    few: new Map(Object.entries(lexicon.few)),
    fewAlways: new Set(lexicon['few-always']),
    none: new Set(lexicon.none),
    denied: new Set(lexicon.denied),
    deniers: new Set(lexicon.deniers),
    minus: new Set(lexicon.minus),
    point: new Set(lexicon.point),
    articles: new Set(lexicon.articles),
    comeInPairs: new Set(lexicon['come-in-pairs']),
    over: new Set(lexicon.over),
    counting,
    opening: new Set([...counting, ...lexicon.articles, ...lexicon.minus]),
  }
}

function mapOf(record: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(Object.entries(record))
}

function withPlurals(record: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(Object.entries(record).flatMap(([word, n]) => [[word, n] as const, [`${word}s`, n] as const]))
}
