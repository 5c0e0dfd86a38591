/** Compares two articles on one story in every way there is. */

import type { Comparison } from '../model.ts'
import { compareAlternatives } from './alternatives.ts'
import { compareAnchored } from './anchored.ts'
import type { ArticleContext } from './article/context.ts'
import { type AlignedSentences, alignNeighbours } from './bond/align.ts'
import type { Bond } from './bond/main-matter.ts'
import type { Pair } from './bond/stories.ts'
import { compareCauses } from './causes.ts'
import { compareChanges, isPlaceChange } from './changes.ts'
import { compareCopiedDates, compareCounterparts } from './counterparts.ts'
import { compareDeedDays } from './days/deed-days.ts'
import { compareShort } from './derived.ts'
import { compareFigures } from './figures.ts'
import { compareNames, type Met, meetNames } from './names/names.ts'
import { compareOpposed } from './opposed.ts'
import { compareQuotes } from './quotes.ts'
import { compareSpots } from './spots.ts'
import { compareClauses } from './statement-against-text.ts'
import { withoutSisters } from './tellings/sisters.ts'
import { compareTellings } from './tellings/tellings.ts'
import { compareValues, type JudgeOf, judgeFor } from './values.ts'

export interface Compared {
  readonly comparisons: readonly Comparison[]
  /** One saying or act, put down to two. */
  readonly attributions: readonly Comparison[]
  /** Another place in a sentence that is otherwise the same. */
  readonly places: readonly Comparison[]
  /** One figure that stands for two things. */
  readonly figures: readonly Comparison[]
}

/** Two articles that may tell one story, with what hangs them together. */
export interface Bonded extends Pair {
  readonly aligned: readonly AlignedSentences[]
  readonly bond: Bond
}

/** What comes of the words of two articles, whatever else shows that they tell one happening. */
export interface Worded {
  readonly copied: readonly AlignedSentences[]
  readonly changes: readonly Comparison[]
  readonly alternatives: readonly Comparison[]
  readonly anchored: readonly Comparison[]
  readonly quotes: ReturnType<typeof compareQuotes>
  readonly names: readonly Met[]
  /** What both tell in words of their own. */
  readonly tellings: readonly Comparison[]
}

/** The anchors of the bond are not looked at: two articles are compared so once, as two and as one. */
export function compareWords({ left, right, aligned, bond }: Bonded, kinship: number): Worded {
  const copied = bond.copy ? [...aligned, ...alignNeighbours(left, right, aligned)] : aligned
  return {
    copied,
    changes: compareChanges(left, right, copied, bond),
    alternatives: compareAlternatives(left, right, copied, bond),
    anchored: compareAnchored(left, right),
    quotes: compareQuotes(left, right, bond),
    names: meetNames(left, right),
    tellings: withoutSisters(compareTellings(left, right), { left, right, bond, kinship }),
  }
}

export function compareArticles({ left, right, aligned, bond }: Bonded, worded: Worded): Compared {
  const { copied, changes, quotes } = worded
  const judgeOf = judgeFor(bond, aligned)
  const { kept, apart } = compareValues(left, right, bond, judgeOf)
  const counterparts = apart ? [] : compareCounterparts(left, right, bond, aligned, kept)
  const clauses = bond.apart || apart || areReports(left, right) ? NO_CLAUSES : compareClauses(left, right, [...kept, ...counterparts])
  return {
    comparisons: [
      ...kept,
      ...counterparts,
      ...compareCopiedDates(left, right, bond, copied, kept),
      ...worded.alternatives,
      ...compareShort(left, right, bond, kept),
      ...worded.anchored,
      ...compareDeedDays({ left, right, bond }).filter((c) => !kept.some((k) => k.left === c.left && k.right === c.right)),
      ...compareNames(left, right, bond, worded.names),
      ...quotes.wording,
      ...compareOpposed(left, right, bond),
      ...compareCauses(left, right, bond),
      ...clauses.comparisons.filter((c) => !isVetoed(c, left, right, judgeOf)),
    ],
    attributions: [...quotes.speakers, ...clauses.attributions, ...changes.filter((c) => !isPlaceChange(c))],
    places: [
      ...changes.filter((c) => isPlaceChange(c) && !kept.some((k) => k.left.value.kind === 'place' && k.left.sentence === c.left.sentence)),
      ...compareSpots(left, right, bond),
    ],
    figures: compareFigures(left, right, judgeOf),
  }
}

/** Pairs of one attribute that were not shown to be about one thing, for --verbose. */
export function nearMisses({ left, right, aligned, bond }: Bonded): readonly Comparison[] {
  return compareValues(left, right, bond, judgeFor(bond, aligned)).near
}

/** What speaks against comparing two values does so in a short statement as well. */
function isVetoed({ left: a, right: b }: Comparison, left: ArticleContext, right: ArticleContext, judgeOf: JudgeOf): boolean {
  const [x, y] = [left.sentences[a.sentence], right.sentences[b.sentence]]
  if (a.value.kind === 'polarity') return a.attributedTo !== null || b.attributedTo !== null
  if (a.value.kind !== 'quantity' || b.value.kind !== 'quantity' || !x || !y) return false
  return judgeOf({ statement: a, sentence: x, article: left }, { statement: b, sentence: y, article: right }).veto !== null
}

/** Two dated reports tell what each saw; a statement without a day of its own is held against one as a whole. */
function areReports({ doc: a }: ArticleContext, { doc: b }: ArticleContext): boolean {
  return a.published !== null && b.published !== null
}

const NO_CLAUSES: ReturnType<typeof compareClauses> = { comparisons: [], attributions: [] }
