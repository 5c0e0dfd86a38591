/** Numbers and dates that stand in one place of two sentences that are otherwise the same, whatever they are said to be of. */

import { relate } from '../compare/index.ts'
import type { Comparison, Statement } from '../model.ts'
import { type ArticleContext, around } from './article/context.ts'
import type { AlignedSentences, Change } from './bond/align.ts'
import { alignAround } from './bond/align.ts'
import { type Bond, shareSentence } from './bond/main-matter.ts'
import { attributeClash } from './judge/attribute.ts'

/** Where nothing but the number may differ; and where the articles share other sentences, a little more. */
const ALIKE = 0.9
const ALIKE_IN_COPIES = 0.75
/** More differing numbers than this beyond the same ones: two happenings told in one mould. */
const MOST_OVER_SAME = 2
const FEWEST_WORDS = 7
const FEWEST_IN_COPIES = 5

/** Sentences that are the same but for one number: what it counts need not be known. */
export function compareCounterparts(
  left: ArticleContext,
  right: ArticleContext,
  bond: Bond,
  aligned: readonly AlignedSentences[],
  kept: readonly Comparison[],
): Comparison[] {
  const found = numberCounterparts(left, right, aligned, bond).flatMap(([a, b]): Comparison[] => {
    const related = relate(a.value, b.value)
    const known = kept.some((c) => c.left === a || c.right === b)
    if (
      related.relation !== 'conflict' ||
      known ||
      a.negated !== b.negated ||
      (attributeClash(a.value, b.value) !== null && !crossed(left, a, right, b))
    )
      return []
    return [{ ...related, left: a, right: b, evidence: [{ name: 'same sentence', weight: 4, detail: 'the same but for the number' }] }]
  })
  return bond.apart || bond.stale || found.length > MOST_OVER_SAME + kept.filter((c) => c.relation === 'same').length ? [] : found
}

/** A sentence of a copy that is otherwise the same for the most part: what has another day is one happening. */
const COPIED_SENTENCE = 0.7
const COPIED_WORDS = 5

/** Another day in a copy, whatever is said to have happened on it; days that only the publication tells are left out. */
export function compareCopiedDates(
  left: ArticleContext,
  right: ArticleContext,
  bond: Bond,
  aligned: readonly AlignedSentences[],
  kept: readonly Comparison[],
): Comparison[] {
  if (!bond.copy || bond.stale) return []
  return aligned.flatMap(({ left: i, right: k, alignment: { similarity, common, changes } }) => {
    if (similarity < COPIED_SENTENCE || common < COPIED_WORDS) return []
    return changes.flatMap((change): Comparison[] => {
      const [a, b] = [dateIn(left, i, change.left), dateIn(right, k, change.right)]
      if (!a || !b || kept.some((c) => c.left === a || c.right === b)) return []
      const related = relate(a.value, b.value)
      if (related.relation !== 'conflict') return []
      return [{ ...related, left: a, right: b, evidence: [{ name: 'same sentence', weight: 4, detail: 'the same but for the date' }] }]
    })
  })
}

/** The one date of a stretch, if the stretch is little else. */
function dateIn(article: ArticleContext, sentence: number, { start, end, words }: Change['left']): Statement | null {
  const found = article.statements.filter(
    (s) => s.sentence === sentence && s.value.kind === 'date' && s.span.start < end && start < s.span.end,
  )
  const [only] = found
  if (found.length !== 1 || !only || only.value.kind !== 'date' || only.value.relative || only.value.anchor !== null) return null
  const said = only.said.toLowerCase()
  return words.every((word) => said.includes(word)) ? only : null
}

/** "Families of five rebels", "six families of rebels": each counts what stands beside the other. */
function crossed(left: ArticleContext, a: Statement, right: ArticleContext, b: Statement): boolean {
  const [x, y] = [left.sentences[a.sentence], right.sentences[b.sentence]]
  if (!x || !y || a.value.kind !== 'quantity' || b.value.kind !== 'quantity' || !a.value.counted || !b.value.counted) return false
  return around(x, a).has(b.value.counted) && around(y, b).has(a.value.counted)
}

/** Numbers that the other sentence does not have, paired where the words around them are the same. */
function numberCounterparts(
  left: ArticleContext,
  right: ArticleContext,
  aligned: readonly AlignedSentences[],
  bond: Bond,
): [Statement, Statement][] {
  const alike = bond.one || shareSentence(bond) ? ALIKE_IN_COPIES : ALIKE
  return aligned.flatMap(({ left: i, right: k }) => {
    const mine = numbersOf(left, i)
    const theirs = numbersOf(right, k)
    const a = mine.filter((s) => !theirs.some((o) => sameNumber(s, o)))
    const b = theirs.filter((s) => !mine.some((o) => sameNumber(s, o)))
    return a.flatMap((x): [Statement, Statement][] => {
      const best = b
        .map((y) => ({ y, ...likeness(left, x, right, y) }))
        .sort((p, q) => q.similarity - p.similarity || p.y.span.start - q.y.span.start)[0]
      return best && best.similarity >= alike && best.common >= (bond.one ? FEWEST_IN_COPIES : FEWEST_WORDS) ? [[x, best.y]] : []
    })
  })
}

function likeness(left: ArticleContext, x: Statement, right: ArticleContext, y: Statement): { similarity: number; common: number } {
  const [a, b] = [left.sentences[x.sentence], right.sentences[y.sentence]]
  if (!a || !b || x.value.kind !== 'quantity' || y.value.kind !== 'quantity' || x.value.dimension !== y.value.dimension)
    return { similarity: 0, common: 0 }
  return alignAround(a.sentence, x.span, b.sentence, y.span)
}

function numbersOf(article: ArticleContext, sentence: number): Statement[] {
  return article.statements.filter(
    (s) => s.sentence === sentence && s.value.kind === 'quantity' && s.value.dimension !== 'ordinal' && s.value.min !== null,
  )
}

function sameNumber(a: Statement, b: Statement): boolean {
  return a.value.kind === 'quantity' && b.value.kind === 'quantity' && a.value.min === b.value.min && a.value.max === b.value.max
}
