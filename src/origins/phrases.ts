/** The phrases of data/en/citing.yaml as patterns that look to the left and to the right of a name. */

import { loadLexicon } from '../lexicon/load.ts'

/** How an article leans on a name that stands at a place of its text. */
export type Leaning = 'whole' | 'part'

export interface Phrases {
  readonly before: RegExp
  readonly after: RegExp
  readonly takenFrom: RegExp
  readonly withHelpBefore: RegExp
  readonly withHelpAfter: RegExp
  /** Words of a reporter who was there. */
  readonly firstHand: RegExp
  /** The first group is the name. */
  readonly ownName: RegExp
  /** What stands before the colon of a line of credits. */
  readonly labels: ReadonlySet<string>
  readonly original: ReadonlySet<string>
  readonly outletWords: ReadonlySet<string>
  readonly institutionWords: ReadonlySet<string>
  readonly describing: ReadonlySet<string>
  readonly vague: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
}

// Longer stretches between phrase and name are another clause.
const MOST_DESCRIBING = 4

let phrases: Phrases | null = null

export function citingPhrases(): Phrases {
  phrases ??= build(loadLexicon<Record<string, string[]>>('citing'))
  return phrases
}

function build(lists: Record<string, string[]>): Phrases {
  const list = (name: string): readonly string[] => lists[name] ?? []
  const describing = `(?:[\\s,'\u2019]+(?:${alternatives(list('describing').map((word) => word.toLowerCase()))})(?![\\p{L}\\p{N}-])){0,${MOST_DESCRIBING}}`
  // For words in lower case: a letter class that ignores case takes several times as long to compile.
  const small = (name: string) => alternatives(list(name).map((phrase) => phrase.toLowerCase()))
  const before = (name: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${small(name)})${describing}[\\s:(\u201c"']*$`, 'u')
  const after = (name: string) => new RegExp(`^['\u2019]?s?${describing}[\\s,)\u201d"]+(?:${small(name)})(?![\\p{L}\\p{N}])`, 'u')
  return {
    before: before('before'),
    after: after('after'),
    takenFrom: before('taken-from'),
    withHelpBefore: before('with-help-before'),
    withHelpAfter: after('with-help-after'),
    firstHand: new RegExp(`(?<![\\p{L}\\p{N}])(?:${small('first-hand')})(?![\\p{L}\\p{N}])`, 'u'),
    ownName: new RegExp(`(?:${alternatives(list('own-name-before'))})\\s+(?:[Tt]he\\s+)?([\\p{Lu}\\p{N}][^\\n.,;!?()]{1,60})`, 'gu'),
    labels: new Set([...list('labels'), ...list('original')]),
    original: new Set(list('original')),
    outletWords: new Set(list('outlet-words')),
    institutionWords: new Set(list('institution-words')),
    describing: new Set(list('describing')),
    vague: new Set(list('vague')),
    titles: new Set(list('titles')),
  }
}

/** Longest first, so that `as first reported by` is not read as `reported by`. */
function alternatives(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s+'))
  return escaped.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
}
