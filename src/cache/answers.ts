/**
 * Takes what articles answer to claims from the cache. An article has one entry with all that it was asked, so that after an edited
 * claim that claim alone is asked again, and after an edited article that article alone.
 */

import { type PackedAnswer, packAnswer, unpackAnswer } from '../packed.ts'
import type { Answer, Answers, Asked, Question, Steps } from '../steps.ts'
import { oncePer } from '../structures/once-per.ts'
import { contentKey, contentOf } from './contents.ts'
import { withOthers } from './others.ts'
import { inTurns, type Part } from './share.ts'
import { keyOf, type Store } from './store.ts'

export function cachedAnswers(store: Store, { answerAll }: Steps, part: Part | null): Steps['answerAll'] {
  return (asked) => inTurns(asked, TURN, part, (some) => answerSome(store, answerAll, some))
}

/** So many articles are asked and written together. */
const TURN = 64

/** Answers to claims of other files, or to claims as they were before an edit: so many stay. */
const MOST_OTHERS = 200

/** Null is kept too: an article that is silent is not asked again. */
type Kept = Readonly<Record<string, PackedAnswer | null>>

async function answerSome(store: Store, answerAll: Steps['answerAll'], some: readonly Asked[]): Promise<Answers> {
  const looked = some.map((one) => {
    const key = keyOf('answers', contentKey(one.article.doc))
    const kept = (store.read(key) ?? {}) as Kept
    const keys = one.questions.map(questionKey)
    return { one, key, keys, kept, missing: one.questions.filter((_, i) => kept[keys[i] ?? ''] === undefined) }
  })
  const open = looked.filter(({ missing }) => missing.length > 0)
  const fresh = await answerAll(open.map(({ one, missing }) => ({ ...one, questions: missing })))
  const given = new Map(open.flatMap(({ missing }, i) => missing.map((question, k) => [question, fresh[i]?.[k] ?? null] as const)))
  const writing: Promise<void>[] = []
  const answers = looked.map(({ one, key, keys, kept, missing }) => {
    const { statements } = one.article
    if (missing.length > 0) {
      const own: Kept = Object.fromEntries(one.questions.map((q, i) => [keys[i], packedOf(q, keys[i] ?? '')]))
      writing.push(store.keep(key, withOthers(own, kept, MOST_OTHERS)))
    }
    return one.questions.map((q, i) => answerOf(q, keys[i] ?? ''))

    function packedOf(question: Question, at: string): PackedAnswer | null {
      const answer = given.get(question)
      return answer ? packAnswer(answer, question, statements) : (kept[at] ?? null)
    }
    function answerOf(question: Question, at: string): Answer | null {
      const packed = kept[at]
      return packed ? unpackAnswer(packed, question, statements) : (given.get(question) ?? null)
    }
  })
  await Promise.all(writing)
  return answers
}

/** By the claim and the words that are looked for; short, for an article is asked of many. */
function questionKey({ read, quotes }: Question): string {
  const claim = claimKey(read)
  return quotes === null ? claim : keyOf(claim, JSON.stringify(quotes)).slice(0, KEY_LENGTH)
}

const claimKey = oncePer(({ context }: Question['read']) => keyOf(contentOf(context.doc)).slice(0, KEY_LENGTH))

const KEY_LENGTH = 20
