/** Copies and rewrites that put a word into a sentence that cannot hold beside the one that stood there. */

import { kindsOf } from '../lexicon/alternatives.ts'
import type { Comparison, PolarityValue, Statement } from '../model.ts'
import type { ArticleContext } from './article/context.ts'
import { statementOn } from './article/statement.ts'
import type { AlignedSentences, Change } from './bond/align.ts'
import type { Bond } from './bond/main-matter.ts'
import { contraries } from './clauses/contraries.ts'

/** As for other changes in copies: what is less alike is another sentence. */
const SAME_SENTENCE = 0.7
const FEWEST_WORDS = 5
/** A longer stretch is told in other words altogether. */
const LONGEST_CHANGE = 3

/** "played handball" for "played volleyball", "rejected" for "approved". Copies alone: else two things are told in one mould. */
export function compareAlternatives(
  left: ArticleContext,
  right: ArticleContext,
  aligned: readonly AlignedSentences[],
  bond: Bond,
): Comparison[] {
  if (!bond.copy || bond.stale) return []
  return aligned.flatMap(({ left: i, right: k, alignment: { similarity, common, changes } }) => {
    const [a, b] = [left.sentences[i], right.sentences[k]]
    if (!a || !b || similarity < SAME_SENTENCE || common < FEWEST_WORDS || isDenied(left, i) !== isDenied(right, k)) return []
    return changes.flatMap((change): Comparison[] => {
      const pair = alternativesIn(change, a.sentence.terms, b.sentence.terms)
      if (!pair) return []
      const detail = `${common} words in the same order`
      return [
        {
          relation: 'conflict',
          reason: `${pair[0]} and ${pair[1]} cannot both hold`,
          left: statementOf(left, i, change.left),
          right: statementOf(right, k, change.right),
          evidence: [{ name: 'same sentence', weight: 4, detail }],
        },
      ]
    })
  })
}

/** One word of a kind on each side, of which neither stands elsewhere in the sentence of the other: "north and south" may be turned. */
function alternativesIn({ left, right }: Change, mine: readonly string[], theirs: readonly string[]): [string, string] | null {
  if (left.words.length > LONGEST_CHANGE || right.words.length > LONGEST_CHANGE) return null
  for (const a of phrasesOf(left.words)) {
    for (const b of phrasesOf(right.words)) {
      if (exclude(a, b) && !phrasesOf(mine).includes(b) && !phrasesOf(theirs).includes(a)) return [a, b]
    }
  }
  return null
}

function phrasesOf(words: readonly string[]): string[] {
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]
}

/** Of one kind and of two groups; or a pair of contraries. */
function exclude(a: string, b: string): boolean {
  const { verbs, others } = contraries()
  if ([...verbs, ...others].some(([x, y]) => (x === a && y === b) || (x === b && y === a))) return true
  const kinds = kindsOf(b)
  return kindsOf(a).some(({ kind, group }) => kinds.some((other) => other.kind === kind && other.group !== group))
}

function isDenied({ doc, sentences }: ArticleContext, index: number): boolean {
  const { start, end } = sentences[index]?.sentence ?? { start: 0, end: 0 }
  return /\b(?:not|no|never|neither|nor|without)\b|n['\u2019]t\b/iu.test(doc.text.slice(start, end))
}

/** The words as printed, with the next one: a reader sees what they are said of. */
function statementOf({ doc, sentences }: ArticleContext, sentence: number, change: Change['left']): Statement<PolarityValue> {
  const to = sentences[sentence]?.sentence.to ?? []
  const end = to.find((offset) => offset > change.end) ?? change.end
  const event = doc.text.slice(change.start, end).replace(/\s+/gu, ' ')
  return statementOn(doc, sentence, change, { kind: 'polarity', event, holds: true })
}
