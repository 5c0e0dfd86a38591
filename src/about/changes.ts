/** Copies and rewrites that put another name or word into a sentence that is otherwise the same. */

import { relateNames } from '../compare/names/index.ts'
import { actorOf } from '../lexicon/places.ts'
import type { Comparison, NameValue, Statement } from '../model.ts'
import type { Alignment, Change } from './align.ts'
import type { ArticleContext } from './context.ts'

export interface AlignedSentences {
  readonly left: number
  readonly right: number
  readonly alignment: Alignment
}

/** A sentence of which less than this is the same may be another sentence of the same mould. */
const SAME_SENTENCE = 0.7
const FEWEST_WORDS = 5

/** Who is named in the one and who in its place in the other: only where neither article knows the other's name. */
export function compareChanges(left: ArticleContext, right: ArticleContext, aligned: readonly AlignedSentences[]): Comparison[] {
  return aligned.flatMap(({ left: i, right: k, alignment }) => {
    if (alignment.similarity < SAME_SENTENCE || alignment.common < FEWEST_WORDS || alignment.changes.length > 2) return []
    return alignment.changes.flatMap((change): Comparison[] => {
      const a = nameIn(left, i, change.left)
      const b = nameIn(right, k, change.right)
      if (!a || !b || !areTwo(a.value, b.value) || knows(right, a.value) || knows(left, b.value)) return []
      const detail = `${alignment.common} words in the same order`
      return [
        {
          relation: 'conflict',
          reason: 'one sentence, two names',
          left: a,
          right: b,
          evidence: [{ name: 'same sentence', weight: 4, detail }],
        },
      ]
    })
  })
}

function nameIn(article: ArticleContext, sentence: number, { start, end }: Change['left']): Statement<NameValue> | null {
  const found = article.statements.filter(
    (s) => s.sentence === sentence && s.value.kind === 'name' && s.span.start < end && start < s.span.end,
  )
  return found.length === 1 ? (found[0] as Statement<NameValue>) : null
}

/** Moscow for Russia and Zelensky for Zelenskyy are one; so are names of different kinds, as far as anybody can tell. */
function areTwo(a: NameValue, b: NameValue): boolean {
  if (a.type !== b.type || a.type === 'unknown') return false
  const actors = [actorOf(a.name), actorOf(b.name)]
  if (actors[0] !== null && actors[0] === actors[1]) return false
  return relateNames(a.name, b.name, a.type === 'other' ? {} : { type: a.type }).relation === 'different'
}

function knows(article: ArticleContext, { name }: NameValue): boolean {
  const words = name.toLowerCase().split(/\s+/u)
  return words.some((word) => article.sentences.some((s) => s.names.has(word)))
}
